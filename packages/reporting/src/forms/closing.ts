import { type Block, paragraph } from '../document/block.ts';
import type { ReportModel } from '../model/report-model.ts';

/** The last sentence, ending in "./." as official documents do. */
export function closing({ year, issuing }: ReportModel): Block {
  const to =
    issuing.recipients.length > 0 ? `kính gửi ${issuing.recipients.join(', ')}` : 'kính gửi các cơ quan liên quan';
  return paragraph(
    `Trên đây là báo cáo kết quả thực hiện các chỉ tiêu chuyển đổi số và phát triển báo chí năm ${year}, ${issuing.body.name} ${to} xem xét, tổng hợp./.`,
  );
}
