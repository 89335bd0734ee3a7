/**
 * Every fault the API answers with, once: HTTP status and Vietnamese title (RFC 9457). `code` is what programs compare; a title may be
 * reworded, a code never changes its meaning.
 */
export const PROBLEM_CODES = {
  'invalid-input': { status: 400, title: 'Dữ liệu gửi lên chưa đúng' },
  'invalid-cursor': { status: 400, title: 'Vị trí trang không còn dùng được, hãy xem lại từ trang đầu' },
  'sign-in-required': { status: 401, title: 'Cần đăng nhập' },
  'wrong-credentials': { status: 401, title: 'Tên đăng nhập hoặc mật khẩu không đúng' },
  'not-permitted': { status: 403, title: 'Tài khoản không có quyền làm việc này' },
  'csrf-token': { status: 403, title: 'Phiên làm việc không khớp, hãy tải lại trang' },
  'cross-site': { status: 403, title: 'Yêu cầu đến từ trang khác nên bị từ chối' },
  'not-loopback': { status: 403, title: 'Chỉ thực hiện được trên chính máy đang chạy Nhịp Báo' },
  'not-found': { status: 404, title: 'Không tìm thấy' },
  'not-acceptable': { status: 406, title: 'Không có dạng dữ liệu được yêu cầu' },
  'not-archived': { status: 404, title: 'Trang này không có trong kho lưu trữ' },
  conflict: { status: 409, title: 'Nội dung vừa được người khác thay đổi, hãy tải lại rồi thử lại' },
  'already-exists': { status: 409, title: 'Đã tồn tại' },
  'last-administrator': { status: 409, title: 'Phải còn ít nhất một quản trị viên đang hoạt động' },
  erased: { status: 410, title: 'Bản lưu đã được xóa' },
  'link-spent': { status: 410, title: 'Liên kết đã dùng hoặc đã hết hạn' },
  'secrets-missing': { status: 409, title: 'Chưa nhập bí mật của ứng dụng' },
  'too-large': { status: 413, title: 'Nội dung gửi lên quá lớn' },
  'unsupported-media-type': { status: 415, title: 'API chỉ nhận JSON' },
  'too-many-attempts': { status: 429, title: 'Thử quá nhiều lần, hãy chờ rồi thử lại' },
  'too-many-requests': { status: 429, title: 'Gọi quá nhiều lần trong một phút, hãy chờ rồi gọi lại' },
  'too-many-tasks': { status: 429, title: 'Đang có quá nhiều việc chạy, hãy chờ một việc kết thúc' },
  internal: { status: 500, title: 'Có lỗi trong hệ thống' },
  'source-failed': { status: 502, title: 'Không đọc được nguồn' },
  'warehouse-unavailable': { status: 503, title: 'Kho dữ liệu đang bận hoặc chưa sẵn sàng' },
  'query-too-heavy': { status: 503, title: 'Truy vấn quá nặng, hãy thu hẹp bộ lọc' },
  'archive-damaged': { status: 500, title: 'Bản lưu không còn khớp với mã băm của nó' },
  'backup-failed': { status: 500, title: 'Không sao lưu được' },
  stopping: { status: 503, title: 'Hệ thống đang dừng' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
