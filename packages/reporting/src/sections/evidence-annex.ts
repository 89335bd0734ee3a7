import { type Block, digests, paragraph } from '../document/block.ts';
import type { Annex } from '../document/report-document.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { EvidenceItem } from '../model/reported-evidence.ts';
import { dayWords } from '../words/day-words.ts';
import { ABSENT, countWords } from '../words/number-words.ts';

/** Rows that Word and PDF list (some 20 pages); the workbook, the table of evidence and the JSON file hold all. */
export const LISTED_EVIDENCE = 200;

/** Digests, counts by unit and indicator, and the list of evidence with its archived addresses, or its beginning. */
export function evidenceAnnex(model: ReportModel): Omit<Annex, 'label' | 'reference'> {
  const { items, merkleRoot, manifestDigest } = model.evidence;
  const rest = items.length - LISTED_EVIDENCE;
  return {
    title: 'Danh mục minh chứng',
    blocks: [
      digests(`Gốc cây băm Merkle (SHA-256): ${merkleRoot}.`),
      digests(`Mã bản kê (SHA-256): ${manifestDigest}.`),
      counts(model),
      ...(rest > 0
        ? [
            paragraph(
              `Bảng dưới đây nêu ${countWords(LISTED_EVIDENCE)} dòng đầu trong ${countWords(items.length)} dòng. Toàn bộ danh mục, kể cả ${countWords(rest)} dòng còn lại, có trong tệp bảng tính (trang "Minh chứng") và tệp JSON phát hành kèm theo, cùng một mã minh chứng.`,
            ),
          ]
        : []),
      ...(items.length > 0 ? [list(model, items.slice(0, LISTED_EVIDENCE))] : []),
    ],
  };
}

function counts(model: ReportModel): Block {
  const groups = new Map<string, { indicator: string; unit: string; counted: number; left: number }>();
  for (const { indicator, unit, counted } of model.evidence.items) {
    const key = JSON.stringify([indicator, unit]);
    const group = groups.get(key) ?? { indicator, unit, counted: 0, left: 0 };
    groups.set(key, group);
    if (counted) group.counted++;
    else group.left++;
  }
  const numberOf = (id: string) => model.indicators.find((one) => one.id === id)?.number;
  return {
    kind: 'table',
    title: 'Số dòng minh chứng theo chỉ tiêu và đơn vị',
    size: 12,
    columns: [
      { title: 'Chỉ tiêu', width: 14, align: 'center' },
      { title: 'Đơn vị', width: 44 },
      { title: 'Được tính', width: 20, align: 'center' },
      { title: 'Không tính', width: 20, align: 'center' },
    ],
    rows: [...groups.values()].map(({ indicator, unit, counted, left }) => [
      String(numberOf(indicator) ?? indicator),
      unitName(model, unit),
      countWords(counted),
      countWords(left),
    ]),
  };
}

function list(model: ReportModel, items: readonly EvidenceItem[]): Block {
  return {
    kind: 'table',
    title: 'Các dòng minh chứng',
    size: 11,
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Tiêu đề; địa chỉ bản lưu', width: 50 },
      { title: 'Ngày', width: 14, align: 'center' },
      { title: 'Tính', width: 9, align: 'center' },
      { title: 'Lý do', width: 20 },
    ],
    rows: items.map((item, index) => [
      String(index + 1),
      `${item.title ?? item.url ?? ABSENT} (${unitName(model, item.unit)})\n${item.archivedUrl ?? 'Không còn bản lưu'}`,
      item.datedOn === null ? ABSENT : dayWords(item.datedOn),
      item.counted ? 'Có' : 'Không',
      item.reason,
    ]),
  };
}
