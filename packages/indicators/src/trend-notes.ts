import type { TrendCount } from './trend-count.ts';

const LIST_NAMES: Record<string, string> = { rss: 'RSS', web: 'trang chuyên mục', sitemap: 'sitemap' };

/** What is printed beside indicator 3 of the counting itself: what was left out, what is not known, what editors changed. */
export function tallyNotes(tally: TrendCount): string[] {
  const { undecided, undated, unknownOrigin, left } = tally;
  return [
    ...[...left].map(([reason, count]) => `Không tính ${count} nội dung: ${reason}.`),
    ...(undecided ? [`${undecided} tác phẩm chưa phân loại được: có ở mẫu số, chưa tính ở tử số.`] : []),
    ...(undated ? [`${undated} tác phẩm không ghi ngày, lấy theo lần thấy đầu tiên.`] : []),
    ...(unknownOrigin ? [`${unknownOrigin} tác phẩm chưa rõ nguồn gốc, tạm tính là của đơn vị.`] : []),
    ...editorNote(tally),
  ];
}

/** How many posts may or may not be works: printed beside every share. */
export function unplacedNote(posts: number): string[] {
  return posts > 0 ? [`${posts} bài đăng riêng trên nền tảng chưa xác nhận, không tính.`] : [];
}

function editorNote({ byEditor, machineShare, trend, total }: TrendCount): string[] {
  if (byEditor === 0) return [];
  if (machineShare === null || total === 0) return [`${byEditor} nhãn do tòa soạn sửa.`];
  const points = (trend / total - machineShare) * 100;
  const words = `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(2).replace('.', ',')}`;
  return [`${byEditor} nhãn do tòa soạn sửa, làm tỷ lệ thay đổi ${words} điểm.`];
}

/** Coverage beside the share: how many addresses each kind of list missed. */
export function missedBy(lists: readonly { kinds: string[]; addresses: number }[]): string[] {
  const all = lists.reduce((sum, list) => sum + list.addresses, 0);
  const kinds = [...new Set(lists.flatMap((list) => list.kinds))].sort();
  if (kinds.length < 2)
    return kinds.length === 1
      ? [`Chỉ có một loại danh mục (${LIST_NAMES[kinds[0] ?? ''] ?? kinds[0]}): chưa đối chiếu được độ phủ.`]
      : [];
  return kinds.map((kind) => {
    const seen = lists.filter((list) => list.kinds.includes(kind)).reduce((sum, list) => sum + list.addresses, 0);
    return `${LIST_NAMES[kind] ?? kind} bỏ sót ${all - seen} trên ${all} địa chỉ.`;
  });
}
