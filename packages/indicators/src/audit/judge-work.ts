import type { Format, Origin } from '@nhipbao/records';
import type { Rulebook } from '../rulebook.ts';

/** What is said of an item, by whomever: enough to count it for indicator 3 or leave it out. */
export interface Said {
  format: Format | null;
  origin: Origin | '';
  advertising: boolean;
  broadcast_origin: boolean;
}

/** Why an item is in neither part of the share, or null when it is a work that counts. */
export function exclusion(said: Said, { parameters }: Rulebook): string | null {
  if (said.format === 'e-paper') return 'số báo in PDF, không phải tác phẩm';
  if (said.origin === 'republished' && !parameters.countRepublished.value) return 'tin dẫn lại';
  if (said.advertising && !parameters.countAdvertising.value) return 'quảng cáo';
  return null;
}

/** Whether a work counts in the numerator, with the reason. */
export function judgeWork(said: Said, { parameters }: Rulebook): { counted: boolean; reason: string } {
  if (said.format === null) return { counted: false, reason: 'chưa phân loại được' };
  if (!parameters.trendFormats.value.includes(said.format))
    return { counted: false, reason: 'hình thức không thuộc xu hướng báo chí số' };
  if (said.broadcast_origin && !parameters.countBroadcastOrigin.value)
    return { counted: false, reason: 'chương trình phát sóng đăng lại nguyên vẹn' };
  return { counted: true, reason: 'hình thức thuộc xu hướng báo chí số' };
}

/** Whether an item counts in the numerator, with the reason: in neither part, or as judged. */
export function judgeItem(said: Said, rulebook: Rulebook): { counted: boolean; reason: string } {
  const excluded = exclusion(said, rulebook);
  return excluded === null ? judgeWork(said, rulebook) : { counted: false, reason: excluded };
}
