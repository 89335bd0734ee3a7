import type { SectionText } from '../section-text.ts';

/** Địa phương. */
export const local: SectionText = {
  events: [
    {
      titles: [
        '{place} về đích nông thôn mới nâng cao',
        '{place}: {n:4-26} tuyến đường hoa do phụ nữ tự quản',
        'Diện mạo mới ở {place}',
      ],
      leads: [
        '{place} vừa được công nhận đạt chuẩn nông thôn mới nâng cao sau {n:3-6} năm phấn đấu.',
        'Những con đường rợp hoa, sạch rác đang làm thay đổi diện mạo {place}.',
      ],
      facts: [
        'Thu nhập bình quân đầu người đạt {n:68-98} triệu đồng mỗi năm.',
        'Người dân hiến {n:4-38} nghìn m² đất và góp hơn {n:2-16} tỷ đồng làm đường.',
        'Mỗi chi hội phụ nữ nhận chăm sóc từ {n:300-500} đến {n:600-1500} m đường hoa.',
      ],
    },
    {
      titles: [
        'Mưa lớn kèm lốc xoáy làm tốc mái {n:9-120} căn nhà ở {place}',
        '{place} khắc phục hậu quả giông lốc',
        'Triều cường gây ngập {n:20-260} ha {crop} ở {place}',
      ],
      leads: [
        'Cơn mưa lớn kèm lốc xoáy chiều {day} làm tốc mái {n:9-120} căn nhà ở {place}.',
        'Ngay sau giông lốc, lực lượng tại chỗ của {place} đã đến từng nhà giúp dân lợp lại mái.',
      ],
      facts: [
        'Rất may không có thiệt hại về người, ước thiệt hại ban đầu khoảng {n:180-960} triệu đồng.',
        'Dân quân, Đoàn Thanh niên và bà con hỗ trợ dọn cây ngã, lợp lại mái cho {n:9-60} hộ.',
        '{n:20-260} ha {crop} bị đổ ngã, khả năng phục hồi khoảng {n:40-75}%.',
      ],
    },
    {
      titles: [
        'Cầu mới nối {place} và {place2} sắp thông xe',
        'Xóa cầu tạm ở {place}',
        'Người dân {place} góp {n:400-1900} triệu đồng xây cầu',
      ],
      leads: [
        'Cây cầu dài {n:28-140} m nối {place} với {place2} dự kiến thông xe vào cuối tháng {month}.',
        'Ước mơ về một cây cầu bê tông của hàng trăm hộ dân {place} sắp thành hiện thực.',
      ],
      facts: [
        'Cầu rộng {n:4-7} m, tải trọng {n:5-13} tấn, kinh phí {n:2-18} tỷ đồng.',
        'Trước đây học sinh phải đi vòng hơn {n:5-12} km hoặc qua phà.',
        '{resident} hiến {n:80-640} m² đất làm đường dẫn lên cầu.',
      ],
    },
    {
      titles: [
        'Chợ {place} sau nâng cấp: Sạch hơn, đông hơn',
        'Sắp xếp lại {n:80-420} sạp hàng ở chợ {place}',
        '{place} lập lại trật tự vỉa hè',
      ],
      leads: [
        'Sau {n:5-11} tháng nâng cấp, chợ {place} hoạt động trở lại với {n:80-420} sạp hàng khang trang.',
        'UBND {place} ra quân sắp xếp lại việc buôn bán trên {road}, trả vỉa hè cho người đi bộ.',
      ],
      facts: [
        'Chợ có hệ thống phòng cháy, nhà vệ sinh và khu để xe mới, tổng kinh phí {n:6-38} tỷ đồng.',
        'Tiểu thương được giảm {n:30-50}% phí trong {n:3-6} tháng đầu.',
        '{official} cho biết sẽ nhắc nhở trước, xử phạt sau với trường hợp tái lấn chiếm.',
      ],
    },
    {
      titles: [
        'Trồng {n:2-24} nghìn cây xanh ven {road}',
        '{place} ra quân Ngày chủ nhật xanh',
        'Tuổi trẻ {place} làm sạch {d:2-9} km kênh mương',
      ],
      leads: [
        'Hơn {n:160-900} đoàn viên, thanh niên {place} tham gia Ngày chủ nhật xanh sáng {day}.',
        'Tuyến kênh dài {d:2-9} km qua {place} đã thông thoáng trở lại sau một buổi ra quân.',
      ],
      facts: [
        'Lực lượng vớt hơn {n:3-28} tấn lục bình và rác thải.',
        'Cây trồng chủ yếu là sao, dầu, bằng lăng, do {company} tài trợ.',
        'Mỗi cây gắn tên một chi đoàn chịu trách nhiệm chăm sóc.',
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
