import { filedUnder, labelled } from '../place.ts';
import { against, defineRule, when } from '../rule.ts';

const PLACES = [
  'livestream',
  'live stream',
  'phat truc tiep',
  'truyen hinh truc tiep',
  'truc tiep',
  'live',
  'kenh truc tiep',
  'xem truc tiep',
];

/** A live programme in a player. A recording of it afterwards is a video. */
export default defineRule({
  format: 'livestream',
  evidence: ({ page }) => [
    when(page.livePlayer && page.syllables < 250, 'trình phát đang phát trực tiếp', 0.93),
    when(page.jsonLdTypes.has('BroadcastEvent') && page.videoPlayers > 0, 'trang tự khai là phát trực tiếp', 0.92),
    when(
      filedUnder(page, PLACES) && page.videoPlayers > 0 && page.syllables < 200,
      'chuyên mục trực tiếp, có trình phát và ít chữ',
      0.92,
    ),
    when(
      labelled(page, ['truc tiep', 'live', 'livestream', 'phat truc tiep']) &&
        page.videoPlayers > 0 &&
        page.syllables < 250,
      'tiêu đề ghi là trực tiếp và có trình phát',
      0.93,
    ),
    when(
      / (?:livestream|phat truc tiep|truyen hinh truc tiep) /.test(page.title) &&
        page.videoPlayers > 0 &&
        page.syllables < 250,
      'tiêu đề có chữ phát trực tiếp và có trình phát',
      0.75,
    ),
    when(page.templates.has('livestream') && page.videoPlayers > 0, 'trang dùng khuôn mẫu phát trực tiếp', 0.6),
    against(page.timestampedBlocks >= 4, 'có các đoạn cập nhật theo giờ', 0.6),
    against(/ (?:xem lai|phat lai|ghi hinh|full) /.test(page.title), 'là bản phát lại', 0.7),
  ],
});
