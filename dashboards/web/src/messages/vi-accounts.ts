/** Words of the pages of accounts, secrets and consents. */
export const viAccounts = {
  title: 'Tài khoản nền tảng',
  lead: 'Mỗi tài khoản được đọc với sự đồng ý của người giữ nó; chỉ lấy số tổng, không lấy dữ liệu của người đọc.',
  back: 'Tất cả tài khoản',
  listTitle: 'Tài khoản và kết nối',
  none: 'Chưa có tài khoản nào. Người quản trị thêm tài khoản của từng đơn vị ở dưới.',
  states: {
    connected: 'Đang kết nối',
    expiring: 'Sắp hết hạn',
    lost: 'Mất kết nối',
    never: 'Chưa kết nối',
    none: 'Không cần kết nối',
  },
  until: (day: string) => `đến ${day}`,
  connected: 'Đã kết nối. Các nguồn của tài khoản sẽ được đọc trong ít phút.',
  notConnected: 'Chưa kết nối được. Hãy thử lại.',
  outcomes: {
    'link-spent': 'Đường dẫn kết nối đã dùng hoặc đã hết hạn. Hãy bắt đầu lại.',
    'other-browser': 'Phải hoàn tất trên đúng trình duyệt đã mở đường dẫn kết nối. Hãy bắt đầu lại.',
    'consent-refused': 'Chưa được đồng ý trên nền tảng. Chưa có gì thay đổi.',
    'other-account':
      'Sự đồng ý là của một tài khoản khác. Hãy đăng nhập đúng tài khoản trên nền tảng, chọn đúng trang rồi kết nối lại.',
    'exchange-failed':
      'Nền tảng không đổi được mã đồng ý. Kiểm tra mã và bí mật của ứng dụng, địa chỉ chuyển về đã đăng ký.',
    'secrets-missing': 'Chưa nhập đủ bí mật của ứng dụng.',
  },
  connectionsTitle: 'Kết nối',
  noConnection: 'Nền tảng này được đọc không cần kết nối: bằng luồng công khai hoặc bảng nhập.',
  since: 'Từ lúc',
  endsAt: 'Hết hạn',
  connectionName: 'Tên kết nối',
  missingSecrets: 'Cần nhập các bí mật này của ứng dụng trước khi kết nối:',
  nativeId: 'Mã số của trang trên nền tảng',
  nativeIdHint: 'Để trống nếu thiết lập của nguồn đã có.',
  connect: 'Kết nối',
  reconnect: 'Kết nối lại',
  consentsTitle: 'Sự đồng ý',
  noConsent: 'Chưa ai đồng ý cho đọc tài khoản này.',
  consented: (by: string, at: string) => `${by} đã kết nối lúc ${at}`,
  noScopes: 'nền tảng không ghi phạm vi',
  revoked: (by: string, at: string) => `Đã thu hồi lúc ${at}, ${by}`,
  sourcesTitle: 'Được đọc bởi',
  readBy: 'Nguồn',
  readByNone: 'chưa có nguồn nào',
  url: 'Địa chỉ',
  takeBack: 'Ngắt kết nối, xóa nội dung',
  disconnectLead:
    'Ngắt kết nối xóa mã truy cập khỏi kho và ghi nhận đã thu hồi. Số liệu đã đọc vẫn còn. Hãy gỡ cả ứng dụng trên nền tảng.',
  disconnect: 'Ngắt kết nối',
  disconnectMeans:
    'Từ lúc này số liệu của tài khoản là khoảng trống đo; muốn đọc tiếp phải kết nối lại với sự đồng ý mới.',
  disconnected: 'Đã ngắt kết nối.',
  purgeTitle: 'Xóa nội dung của tài khoản',
  purgeLead:
    'Xóa hẳn bài đăng, số đo, phản hồi đã lưu của tài khoản; tắt các nguồn của nó. Giá trị đã đo vẫn còn; dòng minh chứng chỉ giữ mã băm và ghi “đã xóa theo yêu cầu”. Không hoàn lại được; bản sao lưu cũ vẫn chứa nội dung.',
  purgeWhy: 'Lý do',
  purgeConfirm: (id: string) => `Gõ lại mã tài khoản: ${id}`,
  purge: 'Xóa vĩnh viễn',
  purging: 'Đang xóa, có thể mất vài phút.',
  purgeDone: 'Đã xóa nội dung của tài khoản.',
  purged: (at: string, by: string, posts: string, leaves: string) =>
    `Đã xóa lúc ${at}, ${by}: ${posts} bài đăng, ${leaves} dòng minh chứng.`,
  sharedFiles: (sources: string) =>
    `Tệp đã gửi của ${sources} có cả bài của tài khoản khác nên vẫn được lưu: hãy gửi tệp đã bỏ các dòng của tài khoản này.`,
  leafPurged: 'Đã xóa theo yêu cầu',
  add: 'Thêm tài khoản',
  added: (name: string) => `Đã thêm ${name}.`,
  choose: 'Chọn…',
  unit: 'Đơn vị',
  platform: 'Nền tảng',
  name: 'Tên tài khoản',
  save: 'Lưu',
  secretsTitle: 'Khóa và bí mật của ứng dụng',
  secretsLead: 'Chỉ hiện tên và nơi được gửi tới. Giá trị được mã hóa và không bao giờ hiện lại.',
  anyHost: 'mọi máy chủ của nguồn (nhập từ trước)',
  secretName: 'Tên',
  secretValue: 'Giá trị',
  secretHosts: 'Máy chủ được nhận (không bắt buộc)',
  secretHostsHint: 'Để trống: các máy chủ mà bộ thu thập khai báo.',
  secretKept: (name: string, hosts: string) => `Đã lưu ${name}; chỉ gửi tới ${hosts}.`,
};

/** Words of alerts. */
export const viAlerts = {
  title: 'Cảnh báo',
  lead: 'Việc cần người xem lại ngay bây giờ; việc nào xong thì tự hết.',
  listTitle: 'Đang có',
  none: 'Không có việc nào cần chú ý.',
  attention: 'Cần chú ý',
  all: (n: number) => `Tất cả ${n} cảnh báo`,
  severities: { critical: 'Gấp', warning: 'Cần xem', info: 'Để biết' },
  since: (ago: string) => `từ ${ago}`,
};

/** Words of the form that adds a source. */
export const viAddSource = {
  title: 'Thêm nguồn',
  lead: 'Nguồn mới là “chưa kiểm chứng” cho đến khi được đọc thử thành công.',
  formTitle: 'Nguồn mới',
  kind: 'Loại nguồn',
  name: 'Tên nguồn',
  account: 'Tài khoản',
  noAccount: 'Không thuộc tài khoản nào',
  everyMinutes: 'Chu kỳ đọc, phút',
  optional: 'không bắt buộc',
  fallback: (value: string) => `Để trống: ${value}`,
  lines: 'Mỗi dòng một mục.',
  json: 'Dạng JSON.',
  wrongJson: 'Có ô JSON viết chưa đúng.',
  switches: { yes: 'Có', no: 'Không' },
  save: 'Thêm nguồn',
  first: 'Chọn đơn vị và loại nguồn trước; mỗi loại có các ô riêng.',
  added: (title: string) => `Đã thêm ${title}.`,
  open: 'Mở nguồn để kiểm chứng',
  settings: {
    url: 'Địa chỉ',
    feed: 'Địa chỉ RSS',
    channel: 'Mã kênh YouTube (UC…)',
    page: 'Mã số của trang Facebook',
    oa: 'Mã số của Zalo OA',
    account: 'Mã số của tài khoản',
    user: 'Mã số của tài khoản',
    connection: 'Tên kết nối',
    appId: 'Mã ứng dụng',
    appSecret: 'Tên bí mật của ứng dụng',
    clientKey: 'Mã ứng dụng',
    clientSecret: 'Tên bí mật của ứng dụng',
    key: 'Tên khóa API trong kho',
    token: 'Tên mã truy cập trong kho',
    file: 'Tên tệp trong thư mục imports',
    property: 'Mã property GA4',
    site: 'Trang trong Search Console',
    api: 'Địa chỉ API',
    oauth: 'Địa chỉ cấp mã truy cập',
    unitsPerDay: 'Hạn mức mỗi ngày',
    platform: 'Nền tảng',
    sections: 'Các chuyên mục',
  },
};

/** Words of the deployment's settings. */
export const viDeployment = {
  title: 'Cài đặt',
  youtubeTitle: 'Số liệu YouTube',
  youtubeLead:
    'Chính sách của YouTube cho phép lưu lâu, phân loại và so sánh số liệu chỉ khi bên vận hành đã chấp nhận phụ lục “derived metrics” (mẫu kiểm tra API, mục Analytics & Reporting). Danh mục việc cần làm có trong tài liệu infra/youtube-derived-metrics.md.',
  youtubeGates: [
    'Số liệu lấy qua API chỉ được giữ 30 ngày nếu không đọc lại.',
    'Video chỉ biết qua API không được phân loại.',
    'Không so sánh giữa các đơn vị, không vẽ xu hướng số liệu YouTube.',
  ],
  state: 'Phụ lục derived metrics',
  values: { accepted: 'Đã chấp nhận', 'not-accepted': 'Chưa chấp nhận' },
  decided: (by: string, at: string) => `${by} quyết định lúc ${at}.`,
  undecided: 'Chưa ai quyết định; coi như chưa chấp nhận.',
  change: { accepted: 'Ghi là đã chấp nhận', 'not-accepted': 'Ghi là chưa chấp nhận' },
  means: {
    accepted:
      'Chỉ ghi khi YouTube đã chấp nhận phụ lục bằng văn bản: số liệu sẽ được lưu lâu, phân loại, so sánh và vẽ xu hướng.',
    'not-accepted': 'Số liệu YouTube quá 30 ngày sẽ bị xóa và không khôi phục được; xu hướng và so sánh bị ẩn.',
  },
  gatesTitle: 'Khi chưa chấp nhận:',
};

/** Words of what can be done with a source. */
export const viSourceActs = {
  readNow: 'Đọc ngay',
  reading: 'Đang đọc…',
  check: 'Kiểm chứng',
  switchOff: 'Tắt nguồn',
  switchOn: 'Bật nguồn',
  stillReading: 'Vẫn đang đọc; kết quả sẽ hiện ở các lần đọc.',
  readFailed: 'Chưa đọc được. Lý do ở phần tình trạng và các lần đọc.',
  readDone: 'Đã đọc xong.',
};

/** All of them, as the interface names them. */
export const viAccountPages = {
  accounts: viAccounts,
  alerts: viAlerts,
  addSource: viAddSource,
  deployment: viDeployment,
  sourceActs: viSourceActs,
};
