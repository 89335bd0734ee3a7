/** Vietnamese words for values that the data may extend: an unknown one is shown as it is. */
export const viValues: {
  lists: Record<string, string>;
  addressReasons: Record<string, string>;
  states: Record<string, string>;
  outcomes: Record<string, string>;
  measures: Record<string, { kind: 'months' | 'share' | 'growth' | 'level'; name: string }>;
} = {
  lists: {
    rss: 'RSS',
    web: 'trang chuyên mục',
    sitemap: 'sơ đồ trang',
    'file-import': 'tệp nhập',
  },
  addressReasons: {
    first: 'địa chỉ đầu tiên',
    canonical: 'địa chỉ chính tắc',
    redirect: 'chuyển hướng tới',
    'same-story': 'cùng một nội dung',
  },
  states: {
    active: 'hoạt động',
    dormant: 'ít hoạt động',
    none: 'không đăng',
    gap: 'khoảng trống đo',
    unproven: 'chưa có minh chứng',
    ahead: 'chưa tới',
    linear: 'kênh phát lại, không tính bài',
    shown: 'chỉ nêu, không tính',
  },
  outcomes: {
    complete: 'xong',
    unchanged: 'không có gì mới',
    incomplete: 'xong một phần',
    failed: 'lỗi',
  },
  measures: {
    'digital-platforms': { kind: 'months', name: 'hoạt động trên cùng một nền tảng' },
    'data-platform': { kind: 'months', name: 'có người của cơ quan sử dụng hệ thống' },
    'digital-trend-content': { kind: 'share', name: 'tác phẩm theo xu hướng báo chí số trên tổng số tác phẩm' },
    revenue: { kind: 'growth', name: 'doanh thu so với năm gốc' },
    training: { kind: 'share', name: 'người được đào tạo trên tổng số người' },
    'security-level': { kind: 'level', name: 'của hệ thống thông tin' },
  },
};
