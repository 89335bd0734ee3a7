/**
 * What can go wrong with a source, by the codes of collecting and extraction, in a few words for a person who keeps an eye
 * on it. A code that is not here is shown with the program's own sentence.
 */
const TROUBLES: Record<string, { vi: string; en: string }> = {
  aborted: { vi: 'Lần đọc bị ngắt giữa chừng', en: 'The reading was interrupted' },
  'address-invalid': { vi: 'Không phải địa chỉ web', en: 'Not a web address' },
  'address-refused': { vi: 'Tên miền trỏ tới địa chỉ nội bộ', en: 'The name points to an inner address' },
  'body-too-large': { vi: 'Nội dung trả về quá lớn', en: 'The answer is too large' },
  'certificate-invalid': { vi: 'Chứng chỉ bảo mật của trang không hợp lệ', en: 'The site’s certificate is not valid' },
  'collector-failed': { vi: 'Bộ thu thập gặp lỗi', en: 'The collector failed' },
  'connection-failed': { vi: 'Không kết nối được tới máy chủ', en: 'The server could not be reached' },
  'content-unusable': { vi: 'Nội dung không đúng loại', en: 'The content is of the wrong kind' },
  'credential-invalid': { vi: 'Khóa hoặc kết nối bị từ chối', en: 'The key or connection is refused' },
  'credential-missing': {
    vi: 'Chưa nhập khóa hoặc chưa kết nối tài khoản',
    en: 'No key entered, or account not connected',
  },
  'cursor-expired': {
    vi: 'Mất chỗ đang đọc, đọc lại từ đầu danh sách',
    en: 'The place in the list was lost; read again',
  },
  'encoding-broken': { vi: 'Nội dung nén bị hỏng', en: 'The compressed content is broken' },
  'encoding-unknown': { vi: 'Kiểu nén không hỗ trợ', en: 'Unknown compression' },
  failed: { vi: 'Không đọc được trang', en: 'The page could not be read' },
  'feed-empty': { vi: 'RSS không có mục nào', en: 'The feed is empty' },
  'feed-html': { vi: 'Địa chỉ RSS trả về một trang web', en: 'The feed’s address gives a web page' },
  'feed-not-a-feed': { vi: 'Địa chỉ không trả về RSS hay Atom', en: 'The address gives no feed' },
  'feed-timeout': { vi: 'Đọc RSS quá lâu nên đã dừng', en: 'Reading the feed took too long' },
  'feed-too-large': { vi: 'RSS quá lớn', en: 'The feed is too large' },
  'field-unknown': {
    vi: 'Nền tảng trả về trường mới, chưa dùng đến',
    en: 'The platform sent new fields, not used yet',
  },
  'file-unreadable': { vi: 'Không mở được tệp để nhập', en: 'The file could not be opened' },
  gone: { vi: 'Trang không còn trên máy chủ', en: 'The page is gone' },
  'host-not-declared': { vi: 'Chuyển sang tên miền chưa khai báo', en: 'Leads to a host that is not declared' },
  'http-error': { vi: 'Máy chủ báo lỗi', en: 'The server answered with an error' },
  'implausible-date': { vi: 'Ngày đăng khó tin nên không dùng', en: 'The date is not plausible and was not used' },
  'invalid-bytes': { vi: 'Có ký tự hỏng', en: 'There are broken characters' },
  'invalid-record': { vi: 'Một bản ghi sai dạng, đã bỏ qua', en: 'A record is malformed and was left out' },
  'name-not-found': { vi: 'Không tìm thấy tên miền', en: 'The name was not found' },
  'no-address': { vi: 'Một mục không có địa chỉ', en: 'An entry has no address' },
  'no-stories': { vi: 'Không thấy bài nào trong trang chuyên mục', en: 'No stories on the section page' },
  'not-a-feed': { vi: 'Địa chỉ không trả về RSS hay Atom', en: 'The address gives no feed' },
  'not-html': { vi: 'Địa chỉ không trả về trang web', en: 'The address gives no web page' },
  'nul-bytes': { vi: 'Có ký tự rỗng, đã bỏ', en: 'NUL bytes were removed' },
  'page-failed': { vi: 'Không đọc được một trang', en: 'A page could not be read' },
  'parameter-refused': {
    vi: 'Nền tảng không trả lời câu hỏi này nữa',
    en: 'The platform no longer answers this question',
  },
  'permission-missing': { vi: 'Chưa được cấp quyền đọc số này', en: 'There is no permission for these figures' },
  'quota-exhausted': { vi: 'Đã dùng hết hạn mức hôm nay', en: 'Today’s quota is used up' },
  'rate-limited': { vi: 'Máy chủ yêu cầu đọc thưa hơn', en: 'The server asks for fewer requests' },
  'redirect-loop': { vi: 'Trang chuyển hướng vòng quanh', en: 'The page redirects in a circle' },
  'robots-refused': { vi: 'robots.txt không cho đọc', en: 'robots.txt forbids reading' },
  'robots-unreachable': { vi: 'Không đọc được robots.txt', en: 'robots.txt could not be read' },
  'schema-drift': {
    vi: 'Nền tảng đổi dạng dữ liệu, cần sửa bộ thu thập',
    en: 'The platform changed its answers; the collector must be mended',
  },
  'settings-invalid': { vi: 'Thiết lập của nguồn có chỗ sai', en: 'The source’s settings are wrong' },
  'sitemaps-left': { vi: 'Còn sơ đồ trang chưa đọc tới', en: 'Some sitemaps were not reached' },
  'state-unreadable': {
    vi: 'Không đọc được dấu lần trước, đọc lại từ đầu',
    en: 'The last state was unreadable; starting over',
  },
  'storage-failed': { vi: 'Không lưu được vào kho', en: 'Could not be stored' },
  'time-out': { vi: 'Máy chủ trả lời quá chậm', en: 'The server was too slow' },
  timeout: { vi: 'Xử lý trang quá lâu nên đã dừng', en: 'The page took too long to read' },
  'too-deep': { vi: 'Trang lồng quá nhiều thẻ', en: 'The page is nested too deeply' },
  'too-large': { vi: 'Trang quá lớn', en: 'The page is too large' },
  'too-many-redirects': { vi: 'Trang chuyển hướng quá nhiều lần', en: 'Too many redirects' },
  'unbelievable-date': { vi: 'Ngày đăng khó tin nên không dùng', en: 'The date is not believable and was not used' },
  'unknown-encoding': { vi: 'Không nhận ra bảng mã', en: 'The encoding is not known' },
  unreadable: { vi: 'Không đọc được trang', en: 'The page could not be read' },
  'wrong-encoding': {
    vi: 'Khai báo sai bảng mã, đã đọc theo bảng mã đúng',
    en: 'The declared encoding is wrong; read by the right one',
  },
};

/** Words for a code in the interface's language; null for a code that is not known here. */
export function troubleWords(code: string, language: string): string | null {
  return TROUBLES[code]?.[language === 'en' ? 'en' : 'vi'] ?? null;
}
