import type { SectionText } from '../section-text.ts';

/** Pháp luật. */
export const law: SectionText = {
  events: [
    {
      tellings: [
        {
          title: 'Bắt quả tang {n:7-19} người đánh bạc ở {place}',
          lead: 'Công an {place} vừa bắt quả tang {n:7-19} người đang đánh bạc tại một căn nhà trên {road}.',
        },
        {
          title: 'Triệt xóa trường gà tại {place}, tạm giữ {n:7-19} người',
          lead: 'Chiều {day}, lực lượng Công an triệt xóa một trường gà ở {place}, tạm giữ {n:7-19} người để làm rõ.',
        },
        {
          title: 'Phá tụ điểm đánh bạc núp bóng quán cà phê ở {place}',
          lead: 'Rạng sáng {day}, lực lượng Công an ập vào kiểm tra một quán cà phê ở {place}, tạm giữ {n:7-19} người cùng tang vật.',
        },
      ],
      facts: [
        'Tang vật thu giữ gồm {n:18-160} triệu đồng, {n:6-18} điện thoại di động và {n:5-16} xe máy.',
        'Bước đầu các đối tượng khai nhận tụ tập từ khoảng {n:2-5} tuần trước, thay đổi địa điểm liên tục để tránh bị phát hiện.',
        'Vụ việc đang được củng cố hồ sơ, xử lý theo quy định.',
      ],
    },
    {
      tellings: [
        {
          title: 'Cảnh báo chiêu lừa giả danh nhân viên điện lực ở {place}',
          lead: 'Công an {place} phát đi cảnh báo về thủ đoạn giả danh nhân viên điện lực, yêu cầu cài ứng dụng lạ để chiếm đoạt tài sản.',
        },
        {
          title: 'Suýt mất {n:80-900} triệu đồng vì cuộc gọi giả danh công an',
          lead: 'Một người dân ở {place} suýt mất {n:80-900} triệu đồng sau cuộc gọi tự xưng là cán bộ điều tra.',
        },
        {
          title: 'Ngân hàng ngăn kịp vụ lừa {n:80-900} triệu đồng của khách ở {place}',
          lead: 'Nhờ nhân viên ngân hàng cảnh giác, một khách hàng ở {place} giữ lại được {n:80-900} triệu đồng.',
        },
      ],
      facts: [
        'Kẻ gian yêu cầu nạn nhân giữ bí mật, không nói với người thân và chuyển tiền vào một tài khoản chỉ định.',
        'Từ đầu năm đến nay, địa phương ghi nhận {n:9-46} vụ lừa đảo qua mạng với số tiền hơn {n:3-18} tỷ đồng.',
        'Người dân tuyệt đối không cung cấp mã OTP, không cài ứng dụng qua đường dẫn lạ.',
      ],
    },
    {
      tellings: [
        {
          title: 'Va chạm trên {road}, {n:2-4} người bị thương',
          lead: 'Khoảng {n:5-9} giờ ngày {day}, trên {road} đoạn qua {place} xảy ra vụ va chạm giữa xe tải và hai xe máy.',
        },
        {
          title: 'Xe tải lật trên {road}, giao thông ùn ứ {n:2-6} giờ',
          lead: 'Một xe tải chở nông sản lật ngang trên {road} đoạn qua {place}, khiến giao thông ùn ứ {n:2-6} giờ.',
        },
      ],
      facts: [
        'Nạn nhân được người dân đưa đi cấp cứu, hiện sức khỏe đã ổn định.',
        'Lực lượng chức năng phân luồng từ xa, đến gần trưa giao thông trở lại bình thường.',
        'Nguyên nhân vụ việc đang được điều tra làm rõ.',
      ],
    },
    {
      tellings: [
        {
          title: 'Xử phạt {n:46-380} trường hợp vi phạm nồng độ cồn trong tuần',
          lead: 'Trong tuần ra quân cao điểm, Cảnh sát giao thông xử lý {n:46-380} tài xế vi phạm nồng độ cồn.',
        },
        {
          title: '{place}: {n:46-380} tài xế bị phạt vì rượu bia',
          lead: '{n:46-380} tài xế đi qua {place} bị lập biên bản vì vi phạm nồng độ cồn trong bảy ngày qua.',
        },
      ],
      facts: [
        'Các chốt kiểm tra đặt ở cửa ngõ và gần nhà hàng, quán ăn, thay đổi giờ mỗi tối.',
        'Có {n:4-22} trường hợp vi phạm ở mức cao nhất, bị tạm giữ phương tiện.',
        'Nhiều quán ăn nay có dịch vụ đưa khách về tận nhà.',
      ],
    },
    {
      tellings: [
        {
          title: 'Tuyên phạt {n:3-18} năm tù kẻ trộm cắp liên xã',
          lead: 'Hội đồng xét xử tuyên phạt bị cáo {n:3-18} năm tù sau hàng loạt vụ trộm cắp trên địa bàn nhiều xã.',
        },
        {
          title: 'Tòa án xét xử lưu động tại {place}',
          lead: 'Ngày {day}, Tòa án nhân dân khu vực mở phiên tòa xét xử lưu động tại {place}, thu hút đông người dân theo dõi.',
        },
        {
          title: 'Lãnh {n:3-18} năm tù vì chiếm đoạt {n:2-24} tỷ đồng',
          lead: 'Lập sàn đầu tư ảo, bị cáo chiếm đoạt {n:2-24} tỷ đồng và bị tuyên {n:3-18} năm tù.',
        },
      ],
      facts: [
        'Theo cáo trạng, trong thời gian từ tháng {n:1-6} đến tháng {n:7-12} năm {lastYear}, bị cáo đã gây ra {n:4-19} vụ.',
        'Bị cáo thừa nhận toàn bộ hành vi, mong được khoan hồng để sớm về nuôi con nhỏ.',
        'Phiên tòa góp phần tuyên truyền, nâng cao ý thức chấp hành pháp luật trong nhân dân.',
      ],
    },
    {
      tellings: [
        {
          title: 'Phát hiện {n:2-14} nghìn gói thuốc lá lậu gần biên giới',
          lead: 'Đồn Biên phòng phối hợp Công an {place} phát hiện một kho chứa {n:2-14} nghìn gói thuốc lá không rõ nguồn gốc.',
        },
        {
          title: 'Bắt giữ xe chở {n:1-6} tấn đường nhập lậu qua {place}',
          lead: 'Đêm {day}, tổ tuần tra dừng một xe tải trên {road}, phát hiện {n:1-6} tấn đường cát không hóa đơn.',
        },
        {
          title: 'Tăng cường tuần tra chống buôn lậu tuyến biên giới {place}',
          lead: 'Lực lượng chức năng tăng tổ tuần tra đêm trên tuyến biên giới {place} trong tháng {month}.',
        },
      ],
      facts: [
        'Toàn bộ tang vật trị giá khoảng {n:90-860} triệu đồng được tạm giữ để xử lý.',
        'Lợi dụng địa hình kênh rạch, các đối tượng chia nhỏ hàng để vận chuyển vào ban đêm.',
        'Người dân vùng biên được vận động không tiếp tay cho buôn lậu.',
      ],
    },
  ],
  sentences: [
    'Công an khuyến cáo người dân nâng cao cảnh giác, báo ngay khi phát hiện dấu hiệu nghi vấn.',
    'Vụ việc đang được cơ quan chức năng tiếp tục điều tra, mở rộng.',
    'Tổ an ninh cơ sở của {place} duy trì tuần tra từ {n:20-22} giờ đến rạng sáng.',
    'Qua công tác nắm tình hình, lực lượng Công an phát hiện nhiều người lạ thường xuyên lui tới khu vực này.',
    '{resident} cho biết từ khi có camera an ninh, tình trạng mất trộm vặt giảm hẳn.',
    'Tại cơ quan điều tra, các đối tượng khai nhận hành vi vi phạm.',
    'Từ đầu năm {year}, phạm pháp hình sự trên địa bàn giảm {n:6-28}% so với cùng kỳ.',
    'Địa phương đã lắp {n:40-220} camera tại các giao lộ và khu dân cư bằng nguồn xã hội hóa.',
    'Luật sư khuyên nạn nhân giữ lại tin nhắn, biên lai chuyển tiền để làm chứng cứ.',
    'Cơ quan chức năng đề nghị ai là bị hại trong các vụ tương tự sớm đến trình báo.',
    'Hành vi này có thể bị phạt tiền từ {n:2-5} đến {n:10-30} triệu đồng theo quy định.',
    'Buổi tuyên truyền có {n:120-460} học sinh và giáo viên của {school} tham dự.',
    'Chính quyền {place} yêu cầu chủ nhà trọ khai báo lưu trú đầy đủ.',
    'Lực lượng dân quân cùng tham gia bảo vệ hiện trường cho đến khi xong việc.',
  ],
};
