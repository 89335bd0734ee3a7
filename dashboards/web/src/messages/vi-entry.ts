/** Words of signing in. */
export const viSignIn = {
  title: 'Đăng nhập',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  busy: 'Đang đăng nhập…',
  expired: 'Phiên làm việc đã hết hạn. Hãy đăng nhập lại để xem tiếp trang này.',
  wrong: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  throttled: 'Đã thử quá nhiều lần. Hãy đợi ít phút rồi thử lại.',
  created: 'Đã tạo tài khoản quản trị. Hãy đăng nhập.',
  needsSetup: 'Chưa có tài khoản nào',
  needsSetupDetail:
    'Khi khởi động lần đầu, chương trình in ra một đường dẫn thiết lập. Hãy mở đường dẫn đó trên chính máy chủ, trong vòng một giờ; đường dẫn chỉ dùng được một lần.',
};

/** Words of the first set-up. */
export const viSetUp = {
  title: 'Thiết lập lần đầu',
  intro: 'Tạo tài khoản quản trị đầu tiên. Đường dẫn này chỉ dùng được một lần.',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  usernameHint: '3 đến 40 ký tự: a–z, 0–9, dấu chấm, gạch nối, gạch dưới.',
  password: 'Mật khẩu',
  passwordHint: 'Ít nhất 12 ký tự. Một câu dài dễ nhớ tốt hơn một từ ngắn khó nhớ.',
  submit: 'Tạo tài khoản',
  busy: 'Đang tạo…',
  noToken: 'Đường dẫn thiếu mã thiết lập. Hãy mở đúng đường dẫn mà chương trình in ra khi khởi động.',
};
