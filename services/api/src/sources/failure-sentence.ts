/**
 * What a person is told of each code under which a run of a source can fail: what is wrong and what to do. The codes are those of
 * SourceError (packages/collectors) and of the run itself.
 */
const SENTENCES: Record<string, string> = {
  'address-refused':
    'Tên miền của nguồn trỏ tới một địa chỉ nội bộ nên không được đọc. Nếu đúng là cần đọc, quản trị viên thêm tên miền vào NHIPBAO_ALLOW_HOSTS.',
  'host-not-declared':
    'Nguồn chuyển hướng sang một tên miền chưa khai báo. Kiểm tra địa chỉ của nguồn, hoặc khai báo thêm tên miền đó.',
  'address-invalid': 'Địa chỉ của nguồn không phải là địa chỉ web. Sửa lại trong danh mục nguồn.',
  'robots-refused': 'Tệp robots.txt của trang không cho phép đọc địa chỉ này. Liên hệ tòa soạn để được cho phép.',
  'robots-unreachable': 'Không đọc được tệp robots.txt của trang nên chưa được phép đọc tiếp. Hệ thống sẽ tự thử lại.',
  'redirect-loop': 'Trang chuyển hướng vòng quanh và không trả về nội dung. Kiểm tra lại địa chỉ của nguồn.',
  'too-many-redirects': 'Trang chuyển hướng quá nhiều lần. Kiểm tra lại địa chỉ của nguồn.',
  'connection-failed': 'Không kết nối được tới máy chủ của nguồn. Hệ thống sẽ tự thử lại.',
  'name-not-found': 'Không tìm thấy tên miền của nguồn. Kiểm tra chính tả của địa chỉ và máy chủ tên miền.',
  'time-out': 'Máy chủ của nguồn trả lời quá chậm. Hệ thống sẽ tự thử lại.',
  'body-too-large': 'Nội dung trả về lớn hơn mức cho phép nên đã dừng đọc. Kiểm tra lại địa chỉ của nguồn.',
  'encoding-broken': 'Nội dung nén bị hỏng, không giải nén được. Hệ thống sẽ tự thử lại.',
  'encoding-unknown': 'Máy chủ trả về kiểu nén không hỗ trợ. Báo cho tòa soạn hoặc nhóm dữ liệu.',
  'http-error': 'Máy chủ của nguồn báo lỗi. Hệ thống sẽ tự thử lại; nếu kéo dài, hãy báo cho tòa soạn.',
  gone: 'Địa chỉ này không còn tồn tại trên máy chủ. Tìm địa chỉ mới và sửa trong danh mục nguồn.',
  'rate-limited': 'Máy chủ yêu cầu đọc thưa hơn. Hệ thống đã giãn lịch và sẽ tự thử lại.',
  'quota-exhausted': 'Đã dùng hết hạn mức hôm nay của nền tảng. Hệ thống tự đọc tiếp khi hạn mức được làm mới.',
  'credential-missing':
    'Chưa nhập khóa, hoặc tài khoản chưa được kết nối. Nhập khóa hoặc kết nối tài khoản rồi đọc lại.',
  'credential-invalid':
    'Khóa hoặc kết nối của tài khoản bị nền tảng từ chối. Nhập khóa mới hoặc kết nối lại tài khoản.',
  'permission-missing': 'Nền tảng chưa cho quyền đọc số này. Kết nối lại tài khoản với đủ quyền.',
  'schema-drift': 'Nền tảng đã đổi dạng dữ liệu trả về. Báo cho nhóm dữ liệu để sửa bộ thu thập.',
  'parameter-refused': 'Nền tảng không trả lời một phần câu hỏi. Báo cho nhóm dữ liệu.',
  'cursor-expired': 'Mất chỗ đang đọc trong danh sách. Hệ thống sẽ đọc lại.',
  aborted: 'Lần đọc bị ngắt giữa chừng. Hệ thống sẽ đọc lại.',
  'file-unreadable': 'Không mở được tệp để nhập. Kiểm tra tệp còn ở đúng chỗ và đọc được.',
  'content-unusable':
    'Nguồn trả về nội dung không đúng loại (ví dụ trang web thay vì RSS). Kiểm tra lại địa chỉ của nguồn.',
  'settings-invalid': 'Thiết lập của nguồn có chỗ sai. Sửa lại trong danh mục nguồn.',
  'not-a-feed': 'Địa chỉ này không trả về RSS hay Atom. Kiểm tra lại địa chỉ của nguồn.',
};

/** The sentence for a run's error code; an unknown code is named, so that it can be asked about. */
export function failureSentence(code: string | null): string {
  if (code === null) return 'Lần đọc gần nhất không thành công. Hệ thống sẽ tự thử lại.';
  return SENTENCES[code] ?? `Lần đọc gần nhất không thành công (mã lỗi ${code}). Hệ thống sẽ tự thử lại.`;
}
