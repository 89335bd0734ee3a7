import type { SectionText } from '../section-text.ts';

/** Y tế - sức khỏe. */
export const health: SectionText = {
  events: [
    {
      titles: [
        'Số ca sốt xuất huyết ở {place} tăng {n:12-68}%',
        '{place} ra quân diệt lăng quăng phòng sốt xuất huyết',
        'Ngành y tế khuyến cáo chủ động phòng sốt xuất huyết mùa mưa',
      ],
      leads: [
        'Từ đầu năm đến ngày {day}, {place} ghi nhận {n:46-320} ca sốt xuất huyết, tăng {n:12-68}% so với cùng kỳ.',
        'Trạm Y tế {place} phối hợp đoàn thể ra quân diệt lăng quăng tại {n:6-14} ấp.',
      ],
      facts: [
        'Phần lớn ca bệnh là trẻ dưới {n:10-15} tuổi, chưa có trường hợp tử vong.',
        'Người dân cần đậy kín lu, thùng chứa nước, thả cá và ngủ mùng cả ban ngày.',
        'Khi trẻ sốt cao liên tục từ ngày thứ ba, phụ huynh cần đưa đến cơ sở y tế, không tự truyền dịch tại nhà.',
      ],
    },
    {
      titles: [
        'Khám bệnh, cấp thuốc miễn phí cho {n:180-900} người dân {place}',
        'Bác sĩ trẻ về {place} khám bệnh tình nguyện',
        '{n:180-900} người cao tuổi {place} được mổ mắt, khám mắt miễn phí',
      ],
      leads: [
        'Ngày {day}, đoàn bác sĩ tình nguyện khám bệnh, cấp thuốc miễn phí cho {n:180-900} người dân {place}.',
        'Chương trình khám mắt miễn phí do {unit} phối hợp tổ chức kéo dài {n:2-5} ngày.',
      ],
      facts: [
        'Mỗi người dân được đo huyết áp, siêu âm, tư vấn dinh dưỡng và nhận phần thuốc trị giá {n:150-500} nghìn đồng.',
        'Đoàn phát hiện {n:12-64} trường hợp cần chuyển tuyến để điều trị chuyên sâu.',
        '{resident} vui vì không phải đi xa mà vẫn được bác sĩ giỏi khám.',
      ],
    },
    {
      titles: [
        'Bệnh viện triển khai kỹ thuật mới, cứu sống người bệnh {n:48-82} tuổi',
        'Mổ thành công khối u nặng {d:2-6} kg',
        'Cấp cứu thành công bé {n:3-9} tuổi bị rắn cắn',
      ],
      leads: [
        'Các bác sĩ vừa cứu sống người bệnh {n:48-82} tuổi, ngụ {place}, nhập viện trong tình trạng nguy kịch.',
        'Ca phẫu thuật kéo dài {n:3-7} giờ, do ê kíp {n:6-12} y bác sĩ thực hiện.',
      ],
      facts: [
        'Sau {n:4-12} ngày điều trị, người bệnh tỉnh táo, ăn uống được và sắp xuất viện.',
        'Trước đây những ca như vậy phải chuyển lên tuyến trên, mất hơn {n:2-4} giờ đi đường.',
        'Bác sĩ khuyên người dân không đắp lá, không rạch vết thương mà đưa ngay đến bệnh viện.',
      ],
    },
    {
      titles: [
        '{n:92-99}% trẻ ở {place} được tiêm chủng đầy đủ',
        'Trạm Y tế {place} quản lý sức khỏe bằng hồ sơ điện tử',
        'Bữa ăn học đường ở {school} thay đổi thế nào?',
      ],
      leads: [
        'Trạm Y tế {place} đã lập hồ sơ sức khỏe điện tử cho {n:82-98}% người dân.',
        'Thực đơn mới của {school} tăng rau, giảm muối và đường theo tư vấn của ngành y tế.',
      ],
      facts: [
        'Mỗi bữa ăn có giá {n:25-38} nghìn đồng, thực đơn thay đổi theo tuần.',
        'Trạm hiện có {n:6-14} nhân viên, trong đó {n:1-3} bác sĩ.',
        'Người bệnh mạn tính được nhắc lịch tái khám qua tin nhắn.',
      ],
    },
  ],
  sentences: [
    'Bác sĩ khuyến cáo người dân khám sức khỏe định kỳ ít nhất mỗi năm một lần.',
    'Theo {unit}, thuốc và vật tư cơ bản đáp ứng nhu cầu điều trị.',
    '{official} cho biết xã dành {n:80-460} triệu đồng cho công tác phòng, chống dịch.',
    'Nhân viên y tế ấp đến từng nhà phát tờ rơi, kiểm tra vật chứa nước.',
    'Thời tiết giao mùa khiến số trẻ mắc bệnh hô hấp tăng {n:10-40}%.',
    'Người có bệnh nền cần uống đủ nước, tránh ra nắng từ {n:10-11} giờ đến {n:14-15} giờ.',
    'Việc dùng kháng sinh tùy tiện khiến bệnh khó chữa hơn.',
    'Tỷ lệ người dân tham gia bảo hiểm y tế ở {place} đạt {d:92-97}%.',
    'Bệnh viện khám trung bình {n:400-1600} lượt mỗi ngày, đông nhất vào sáng thứ hai.',
    'Nhóm tình nguyện nấu cháo miễn phí phục vụ {n:120-480} suất mỗi sáng.',
    'Đội phản ứng nhanh sẵn sàng khi có ổ dịch mới ở {place2}.',
    'Chế độ ăn nên giảm muối, tăng rau xanh và vận động ít nhất 30 phút mỗi ngày.',
    'Phụ huynh cần theo dõi thông báo của trạm y tế để không bỏ lỡ lịch tiêm.',
    'Đến chiều {day}, toàn bộ khu vực đã được phun hóa chất lần thứ {n:2-3}.',
  ],
};
