import { viAccountPages } from './vi-accounts.ts';
import { viAudits } from './vi-audits.ts';
import { viSetUp, viSignIn } from './vi-entry.ts';
import { viForecast } from './vi-forecast.ts';
import { viFrame } from './vi-frame.ts';
import { viImports } from './vi-imports.ts';
import { viIndicator, viIndicators } from './vi-indicators.ts';
import { viMaturity } from './vi-maturity.ts';
import { viOffice } from './vi-office.ts';
import { viOverview } from './vi-overview.ts';
import { viPlatforms } from './vi-platforms.ts';
import { viMatches, viPublications } from './vi-publications.ts';
import { viQuality } from './vi-quality.ts';
import { viReports } from './vi-reports.ts';
import { viCodebook, viReview } from './vi-review.ts';
import { viSources } from './vi-sources.ts';
import { viStreams } from './vi-streams.ts';
import { viWork, viWorks } from './vi-works.ts';

/**
 * Every word of the interface, in Vietnamese: words that editors use, older tone placement (hóa, hòa, ủy), NFC.
 * Each value is a text or a function of what is filled in. `en.ts` must have the same shape.
 */
export const vi = {
  language: 'vi',
  brand: 'Nhịp Báo',
  tagline: 'Đo nhịp đăng tải, nền tảng và hình thức của báo chí tỉnh',
  missing: '—',
  frame: viFrame,
  actors: { system: 'hệ thống', cli: (user: string) => `${user} (dòng lệnh)` },
  roles: {
    reader: 'Người xem',
    editor: 'Biên tập',
    'agency-lead': 'Lãnh đạo cơ quan báo chí',
    department: 'Sở',
    assessor: 'Đơn vị đo lường độc lập',
    administrator: 'Quản trị',
  },
  signIn: viSignIn,
  setUp: viSetUp,
  block: {
    loading: 'Đang tải dữ liệu…',
    retry: 'Thử lại',
    confirm: (act: string) => `Xác nhận: ${act}`,
    cancel: 'Thôi',
    failed: 'Không tải được số liệu',
    network: 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    forbidden: 'Tài khoản này chưa được phép xem phần này. Hãy đề nghị người quản trị cấp quyền.',
    gone: 'Không tìm thấy nội dung này.',
    code: (code: string) => `Mã lỗi: ${code}`,
    stale: (at: string) => `Chưa lấy được số liệu mới. Đang hiển thị số liệu lúc ${at}.`,
    asOf: (at: string) => `Số liệu lúc ${at}`,
    updated: (ago: string) => `Cập nhật ${ago}`,
    partial: 'Số liệu chưa đủ',
    more: 'Xem thêm',
    loadingMore: 'Đang tải thêm…',
    table: 'Xem dạng bảng',
    chart: 'Xem dạng biểu đồ',
    chartKeys: 'Dùng phím mũi tên trái, phải để đọc từng điểm.',
  },
  ago: {
    never: 'chưa có',
    now: 'vừa xong',
    minutes: (n: number) => `${n} phút trước`,
    hours: (n: number) => `${n} giờ trước`,
    days: (n: number) => `${n} ngày trước`,
  },
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  overview: viOverview,
  works: viWorks,
  work: viWork,
  indicators: viIndicators,
  forecast: viForecast,
  indicator: viIndicator,
  sources: viSources,
  platforms: viPlatforms,
  quality: viQuality,
  maturity: viMaturity,
  audits: viAudits,
  reports: viReports,
  publications: viPublications,
  matches: viMatches,
  review: viReview,
  ...viAccountPages,
  ...viOffice,
  codebook: viCodebook,
  streams: viStreams,
  imports: viImports,
  formats: {
    'text-news': 'Tin',
    feature: 'Bài, phóng sự',
    'photo-story': 'Phóng sự ảnh',
    infographic: 'Đồ họa',
    longform: 'E-magazine, longform',
    'data-journalism': 'Báo chí dữ liệu',
    video: 'Video',
    'short-video': 'Video ngắn',
    livestream: 'Phát trực tiếp',
    podcast: 'Podcast',
    interactive: 'Tương tác',
    'visual-story': 'Web story',
    'live-blog': 'Tường thuật trực tiếp',
    'e-paper': 'Báo in PDF',
    none: 'Chưa phân loại',
  },
  origins: { own: 'Tự sản xuất', republished: 'Tin dẫn lại', unknown: 'Chưa rõ nguồn gốc' },
  layers: {
    rule: 'Quy tắc',
    model: 'Mô hình',
    abstained: 'Máy chưa đủ chắc chắn',
    editor: 'Tòa soạn sửa',
    assessor: 'Đơn vị đánh giá độc lập',
  },
};

export type Messages = typeof vi;
