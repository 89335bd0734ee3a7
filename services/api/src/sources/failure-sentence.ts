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
  aborted: 'Lần đọc bị ngắt giữa chừng. Hệ thống sẽ đọc lại.',
  'file-unreadable': 'Không mở được tệp để nhập. Kiểm tra tệp còn ở đúng chỗ và đọc được.',
  'content-unusable':
    'Nguồn trả về nội dung không đúng loại (ví dụ trang web thay vì RSS). Kiểm tra lại địa chỉ của nguồn.',
  'settings-invalid': 'Thiết lập của nguồn có chỗ sai. Sửa lại trong danh mục nguồn.',
  'credential-missing':
    'Tài khoản chưa được kết nối, hoặc chưa nhập khóa mà nguồn cần. Số liệu của nguồn là khoảng trống đo cho đến khi kết nối.',
  'credential-invalid':
    'Nền tảng không còn nhận quyền hoặc khóa đã cấp. Hãy kết nối lại tài khoản hoặc nhập khóa mới; trong lúc đó số liệu là khoảng trống đo, không phải là ngừng đăng.',
  'permission-missing':
    'Quyền đã cấp không đủ để đọc. Hãy kết nối lại và đồng ý đủ các mục được hỏi, hoặc kiểm tra quyền của khóa.',
  'secret-not-for-host':
    'Địa chỉ của nguồn không nằm trong các máy chủ được phép nhận khóa này nên khóa không được gửi đi. Sửa lại địa chỉ của nguồn; nếu đúng là cần, nhập lại khóa cho máy chủ đó.',
  'quota-exhausted': 'Đã dùng hết hạn mức trong ngày của nền tảng. Hệ thống sẽ tự đọc tiếp khi có hạn mức mới.',
  'cursor-expired': 'Nền tảng không còn nhớ vị trí đọc dở. Hệ thống sẽ tự đọc lại từ đầu danh sách.',
  'parameter-refused':
    'Nền tảng từ chối một tên trong câu hỏi, có thể vì đã bỏ số đo đó. Báo cho nhóm dữ liệu nếu lặp lại.',
  'schema-drift':
    'Nền tảng đã đổi dạng câu trả lời nên phần này tạm dừng đọc để không ghi sai số. Báo cho nhóm dữ liệu.',
  'stream-incomplete': 'Một phần của nguồn chưa đọc hết. Hệ thống sẽ tự đọc tiếp ở lần sau.',
  'certificate-invalid': 'Chứng chỉ bảo mật của máy chủ không hợp lệ nên không đọc. Báo cho nơi quản lý máy chủ.',
  'collector-failed': 'Bộ thu thập gặp lỗi chương trình. Báo cho nhóm dữ liệu kèm mã lần đọc.',
  'collector-broken':
    'Tệp của bộ thu thập riêng bị hỏng nên các nguồn dùng nó không được đọc. Báo cho nhóm dữ liệu: chạy nhipbao collector test với tên bộ thu thập để xem lỗi.',
  'storage-failed': 'Đọc được nhưng chưa lưu được vào kho. Kiểm tra dung lượng ổ đĩa; hệ thống sẽ đọc lại.',
  'not-a-feed': 'Địa chỉ này không trả về RSS hay Atom. Kiểm tra lại địa chỉ của nguồn.',
};

/** The sentence for a run's error code; an unknown code is named, so that it can be asked about. */
export function failureSentence(code: string | null): string {
  if (code === null) return 'Lần đọc gần nhất không thành công. Hệ thống sẽ tự thử lại.';
  return SENTENCES[code] ?? `Lần đọc gần nhất không thành công (mã lỗi ${code}). Hệ thống sẽ tự thử lại.`;
}
