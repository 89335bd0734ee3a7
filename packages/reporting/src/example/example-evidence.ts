import { hash } from 'node:crypto';
import { addDays } from '@nhipbao/records';
import type { EvidenceItem } from '../model/reported-evidence.ts';

const TITLES = [
  'Đồ họa: Sản lượng mía của tỉnh qua mười năm',
  'Tây Ninh đón lượng khách dịp lễ tăng mạnh',
  'Podcast: Chuyện người trồng mãng cầu ở Bà Đen',
  '=Bảng giá nông sản hôm nay',
  'Kỳ họp Hội đồng nhân dân tỉnh: "Giải quyết dứt điểm" kiến nghị của cử tri',
];
const FORMATS = ['infographic', 'text-news', 'podcast', 'text-news', 'feature'];

/** Rows of evidence of indicator 3, spread over the period and the units. */
export function exampleEvidence(rows: number, units: readonly string[]): EvidenceItem[] {
  return Array.from({ length: rows }, (_, index) => {
    const format = FORMATS[index % FORMATS.length] ?? 'text-news';
    const digest = hash('sha256', `example ${index}`);
    const counted = format === 'infographic' || format === 'podcast';
    return {
      indicator: 'digital-trend-content',
      unit: units[index % units.length] ?? 'newspaper',
      title: index % 29 === 28 ? null : `${TITLES[index % TITLES.length]} (${index + 1})`,
      url: `https://bao.example/tin-bai/minh-hoa-${index + 1}.html`,
      archivedUrl: index % 37 === 36 ? null : `https://nhipbao.example/api/v1/archive/${digest}`,
      archiveDigest: digest,
      datedOn: addDays('2025-11-01', index % 365),
      counted,
      reason: counted ? 'hình thức chính thuộc danh mục xu hướng' : 'hình thức chính không thuộc danh mục',
      format,
      platform: 'website',
      leafDigest: hash('sha256', `leaf ${index}`),
    };
  });
}
