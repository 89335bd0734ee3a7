import type { SectionText } from '../section-text.ts';

/** Địa phương. */
export const local: SectionText = {
  events: [
    {
      tellings: [
        {
          title: '{place} về đích nông thôn mới nâng cao',
          lead: '{place} vừa được công nhận đạt chuẩn nông thôn mới nâng cao sau {n:3-6} năm phấn đấu.',
        },
        {
          title: 'Diện mạo mới ở {place}',
          lead: 'Đường nhựa nối liền các ấp, nhà văn hóa khang trang, {place} hôm nay mang diện mạo mới.',
        },
      ],
      facts: [
        'Thu nhập bình quân đầu người đạt {n:68-98} triệu đồng mỗi năm.',
        'Người dân hiến {n:4-38} nghìn m² đất và góp hơn {n:2-16} tỷ đồng làm đường.',
        '{official} cho biết địa phương giữ các tiêu chí bằng cách giao cho từng ấp.',
      ],
    },
    {
      tellings: [
        {
          title: '{place}: {n:4-26} tuyến đường hoa do phụ nữ tự quản',
          lead: '{n:4-26} tuyến đường hoa do phụ nữ tự quản đang làm thay đổi diện mạo {place}.',
        },
        {
          title: 'Những con đường hoa ở {place}',
          lead: 'Những con đường rợp hoa, sạch rác là niềm vui của phụ nữ {place} mỗi sáng chủ nhật.',
        },
      ],
      facts: [
        'Mỗi chi hội phụ nữ nhận chăm sóc từ {n:300-500} đến {n:600-1500} m đường hoa.',
        'Hạt giống do hội viên trao đổi với nhau, phân bón ủ từ rác nhà bếp.',
        'Từ ngày có đường hoa, không còn ai đổ rác ven lộ.',
      ],
    },
    {
      tellings: [
        {
          title: 'Mưa lớn kèm lốc xoáy làm tốc mái {n:9-120} căn nhà ở {place}',
          lead: 'Cơn mưa lớn kèm lốc xoáy chiều {day} làm tốc mái {n:9-120} căn nhà ở {place}.',
        },
        {
          title: '{place} khắc phục hậu quả giông lốc',
          lead: 'Ngay sau giông lốc, lực lượng tại chỗ của {place} đã đến từng nhà giúp dân lợp lại mái.',
        },
      ],
      facts: [
        'Rất may không có thiệt hại về người, ước thiệt hại ban đầu khoảng {n:180-960} triệu đồng.',
        'Dân quân, Đoàn Thanh niên và bà con cùng dọn cây ngã, lợp lại mái.',
        '{n:20-260} ha {crop} bị đổ ngã, khả năng phục hồi khoảng {n:40-75}%.',
      ],
    },
    {
      tellings: [
        {
          title: 'Cầu mới nối {place} và {place2} sắp thông xe',
          lead: 'Cây cầu dài {n:28-140} m nối {place} với {place2} dự kiến thông xe vào cuối tháng {month}.',
        },
        {
          title: 'Xóa cầu tạm ở {place}',
          lead: 'Ước mơ về một cây cầu bê tông thay cầu tạm của hàng trăm hộ dân {place} sắp thành hiện thực.',
        },
        {
          title: 'Người dân {place} góp {n:400-1900} triệu đồng xây cầu',
          lead: '{n:400-1900} triệu đồng do người dân {place} đóng góp đang biến thành cây cầu bê tông vững chãi.',
        },
      ],
      facts: [
        'Cầu rộng {n:4-7} m, tải trọng {n:8-13} tấn.',
        'Trước đây học sinh phải đi vòng hơn {n:5-12} km hoặc qua phà.',
        '{resident} hiến {n:80-640} m² đất làm đường dẫn lên cầu.',
      ],
    },
    {
      tellings: [
        {
          title: 'Chợ {place} sau nâng cấp: Sạch hơn, đông hơn',
          lead: 'Sau {n:5-11} tháng nâng cấp, chợ {place} hoạt động trở lại với {n:80-420} sạp hàng khang trang.',
        },
        {
          title: 'Sắp xếp lại {n:80-420} sạp hàng ở chợ {place}',
          lead: '{n:80-420} sạp hàng ở chợ {place} được sắp xếp lại theo ngành hàng, lối đi thông thoáng.',
        },
      ],
      facts: [
        'Chợ có hệ thống phòng cháy, nhà vệ sinh và khu để xe mới, tổng kinh phí {n:6-38} tỷ đồng.',
        'Tiểu thương được giảm {n:30-50}% phí trong {n:3-6} tháng đầu.',
        '{resident} bán rau ở chợ hơn hai mươi năm, nói chưa bao giờ thấy chợ sạch như vậy.',
      ],
    },
    {
      tellings: [
        {
          title: '{place} lập lại trật tự vỉa hè',
          lead: 'UBND {place} ra quân sắp xếp lại việc buôn bán trên {road}, trả vỉa hè cho người đi bộ.',
        },
        {
          title: 'Trả vỉa hè {road} cho người đi bộ',
          lead: 'Sau {n:2-6} tuần ra quân, vỉa hè {road} đã thông thoáng.',
        },
      ],
      facts: [
        '{official} cho biết sẽ nhắc nhở trước, xử phạt sau với trường hợp tái lấn chiếm.',
        '{n:12-60} hộ buôn bán nhỏ được bố trí chỗ mới gần chợ.',
        'Nhiều hộ tự tháo dỡ mái che, bậc thềm lấn ra đường.',
      ],
    },
    {
      tellings: [
        {
          title: 'Trồng {n:2-24} nghìn cây xanh ven {road}',
          lead: '{n:2-24} nghìn cây xanh vừa được trồng ven {road} trong đợt phát động sáng {day}.',
        },
        {
          title: '{place} ra quân Ngày chủ nhật xanh',
          lead: 'Hơn {n:160-900} đoàn viên, thanh niên {place} tham gia Ngày chủ nhật xanh sáng {day}.',
        },
        {
          title: 'Tuổi trẻ {place} làm sạch {d:2-9} km kênh mương',
          lead: 'Tuyến kênh dài {d:2-9} km qua {place} đã thông thoáng trở lại sau một buổi ra quân của tuổi trẻ.',
        },
      ],
      facts: [
        'Lực lượng thu gom hơn {n:3-28} tấn lục bình và rác thải.',
        'Cây trồng chủ yếu là sao, dầu, bằng lăng, do {company} tài trợ.',
        'Mỗi đoạn gắn tên một chi đoàn chịu trách nhiệm chăm sóc.',
      ],
    },
  ],
  sentences: [
    '{official} cho biết kết quả này trước hết nhờ sự đồng thuận của người dân.',
    'Địa phương công khai mọi khoản đóng góp để dân biết, dân bàn, dân kiểm tra.',
    '{resident} nói đường rộng rồi thì xe vào tận ruộng, nông sản bán được giá hơn.',
    'Xã có {n:6-14} ấp với hơn {n:3-9} nghìn hộ, sống chủ yếu bằng nghề nông.',
    'Từ nay đến cuối năm {year}, {place} tiếp tục làm {n:4-19} km đường nội đồng.',
    'Hệ thống đèn năng lượng mặt trời được lắp trên {n:5-24} tuyến đường.',
    'Mỗi sáng thứ bảy, các ấp đều có buổi tổng vệ sinh.',
    'Trường học, trạm y tế và nhà văn hóa đều được xây mới trong {n:3-6} năm qua.',
    'Bà con đề nghị làm thêm gờ giảm tốc trước cổng {school}.',
    'Công trình do dân đóng góp {n:30-60}%, phần còn lại là ngân sách.',
    'Theo {unit}, đây là một trong {n:6-22} xã hoàn thành sớm kế hoạch.',
    'Hai địa phương {place} và {place2} ký kết phối hợp giữ gìn vệ sinh khu vực giáp ranh.',
    'Buổi tối, người dân ra công viên mới tập thể dục, không khí rất nhộn nhịp.',
    '{officialShort} mong bà con tiếp tục giữ gìn để công trình bền lâu.',
  ],
};
