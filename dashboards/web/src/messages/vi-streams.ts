/** Streams of a source that has several (a platform's videos, its own figures) and its daily quota; names by the collectors' own. */
export const viStreams: Streams = {
  title: 'Từng phần ở lần đọc gần nhất',
  finding: (open, all) => (open === 0 ? `Đã đọc đủ ${all} phần.` : `${open} trên ${all} phần chưa đọc hết.`),
  complete: 'đọc đủ',
  incomplete: 'chưa hết',
  resumes: (at) => `Đọc tiếp lúc ${at}.`,
  quota: 'Hạn mức hôm nay',
  quotaOf: (used, budget, at) => `${used} / ${budget} đơn vị, làm mới lúc ${at}`,
  names: {
    videos: 'Video',
    channel: 'Số liệu của kênh',
    podcasts: 'Podcast',
    analytics: 'Số liệu dành cho chủ kênh',
    account: 'Số liệu của tài khoản',
    insights: 'Số liệu dành cho chủ tài khoản',
    'insights-days': 'Số liệu từng ngày của tài khoản',
    posts: 'Bài đăng',
    reels: 'Reels',
    live: 'Phát trực tiếp',
    page: 'Số liệu của trang',
    'post-insights': 'Số liệu từng bài',
    'reel-insights': 'Số liệu từng reel',
    media: 'Bài đăng',
    articles: 'Bài viết',
    episodes: 'Các tập',
    rows: 'Các dòng của bảng',
    totals: 'Số liệu cả trang',
    origins: 'Độc giả đến từ đâu',
    pages: 'Số liệu từng trang',
    web: 'Tìm kiếm Google',
    discover: 'Google Discover',
    googleNews: 'Google News',
  },
};

export interface Streams {
  title: string;
  finding: (open: number, all: number) => string;
  complete: string;
  incomplete: string;
  resumes: (at: string) => string;
  quota: string;
  quotaOf: (used: string, budget: string, at: string) => string;
  /** A stream that is not here is shown by its own name. */
  names: Record<string, string>;
}
