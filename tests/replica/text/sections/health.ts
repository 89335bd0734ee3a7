import type { SectionText } from '../section-text.ts';

/** Y tế - sức khỏe. */
export const health: SectionText = {
  events: [
    {
      tellings: [
        {
          title: 'Số ca sốt xuất huyết ở {place} tăng {n:12-68}%',
          lead: 'Từ đầu năm đến ngày {day}, {place} ghi nhận {n:46-320} ca sốt xuất huyết, tăng {n:12-68}% so với cùng kỳ.',
        },
        {
          title: '{place} ra quân diệt lăng quăng phòng sốt xuất huyết',
          lead: 'Trạm Y tế {place} phối hợp đoàn thể ra quân diệt lăng quăng tại {n:6-14} ấp.',
        },
        {
          title: 'Chủ động phòng sốt xuất huyết mùa mưa ở {place}',
          lead: 'Trước nguy cơ dịch bùng phát mùa mưa, ngành y tế khuyến cáo người dân {place} chủ động phòng sốt xuất huyết.',
        },
      ],
      facts: [
        'Phần lớn ca bệnh là trẻ dưới {n:10-15} tuổi, chưa có trường hợp tử vong.',
        'Người dân cần đậy kín lu, thùng chứa nước, thả cá và ngủ mùng cả ban ngày.',
        'Khi trẻ sốt cao liên tục từ ngày thứ ba, phụ huynh cần đưa đến cơ sở y tế, không tự truyền dịch tại nhà.',
      ],
    },
    {
      tellings: [
        {
          title: 'Khám bệnh, cấp thuốc miễn phí cho {n:180-900} người dân {place}',
          lead: 'Ngày {day}, đoàn bác sĩ tình nguyện khám bệnh, cấp thuốc miễn phí cho {n:180-900} người dân {place}.',
        },
        {
          title: 'Bác sĩ trẻ về {place} khám bệnh tình nguyện',
          lead: 'Đoàn bác sĩ trẻ do {unit} phối hợp tổ chức về {place} khám bệnh cho {n:180-900} người dân.',
        },
        {
          title: '{n:180-900} người cao tuổi {place} được khám mắt miễn phí',
          lead: 'Chương trình khám mắt miễn phí cho {n:180-900} người cao tuổi {place} kéo dài {n:2-5} ngày.',
        },
      ],
      facts: [
        'Mỗi người dân được đo huyết áp, tư vấn dinh dưỡng và nhận phần thuốc trị giá {n:150-500} nghìn đồng.',
        'Đoàn phát hiện {n:12-64} trường hợp cần chuyển tuyến để điều trị chuyên sâu.',
        '{resident} vui vì không phải đi xa mà vẫn được bác sĩ giỏi khám.',
      ],
    },
    {
      tellings: [
        {
          title: 'Triển khai kỹ thuật mới, cứu sống người bệnh {n:48-82} tuổi',
          lead: 'Các bác sĩ vừa cứu sống người bệnh {n:48-82} tuổi, ngụ {place}, nhập viện trong tình trạng nguy kịch.',
        },
        {
          title: 'Mổ thành công khối u nặng {d:2-6} kg',
          lead: 'Ca phẫu thuật lấy khối u nặng {d:2-6} kg cho người bệnh ngụ {place} kéo dài {n:3-7} giờ.',
        },
      ],
      facts: [
        'Sau {n:4-12} ngày điều trị, người bệnh tỉnh táo, ăn uống được và sắp xuất viện.',
        'Trước đây những ca như vậy phải chuyển lên tuyến trên, mất hơn {n:2-4} giờ đi đường.',
        'Ê kíp {n:8-14} y bác sĩ phối hợp nhiều chuyên khoa trong ca mổ.',
      ],
    },
    {
      tellings: [
        {
          title: 'Cấp cứu thành công bé {n:3-9} tuổi bị rắn cắn',
          lead: 'Bé {n:3-9} tuổi, ngụ {place}, được cấp cứu kịp thời sau khi bị rắn độc cắn vào chân.',
        },
        {
          title: 'Cứu bé {n:3-9} tuổi hóc dị vật',
          lead: 'Bé {n:3-9} tuổi, ngụ {place}, hóc dị vật khi đang ăn, được các bác sĩ cứu sống.',
        },
      ],
      facts: [
        'Bé đến viện trong tình trạng tím tái, huyết áp tụt, được xử trí ngay tại khoa cấp cứu.',
        'Bác sĩ khuyên phụ huynh không tự chữa theo mẹo mà đưa trẻ ngay đến bệnh viện.',
        'Hiện bé đã qua nguy hiểm, dự kiến xuất viện sau {n:2-6} ngày.',
      ],
    },
    {
      tellings: [
        {
          title: '{n:92-99}% trẻ ở {place} được tiêm chủng đầy đủ',
          lead: 'Theo Trạm Y tế {place}, {n:92-99}% trẻ dưới một tuổi trên địa bàn được tiêm chủng đầy đủ.',
        },
        {
          title: 'Trạm Y tế {place} quản lý sức khỏe bằng hồ sơ điện tử',
          lead: 'Trạm Y tế {place} đã lập hồ sơ sức khỏe điện tử cho {n:82-91}% người dân.',
        },
      ],
      facts: [
        'Trạm hiện có {n:6-14} nhân viên, trong đó {n:1-3} bác sĩ.',
        'Người bệnh mạn tính và phụ huynh được nhắc lịch qua tin nhắn.',
        'Mỗi tháng trạm tổ chức {n:2-5} buổi truyền thông tại các ấp.',
      ],
    },
    {
      tellings: [
        {
          title: 'Bữa ăn học đường ở {school} thay đổi thế nào?',
          lead: 'Thực đơn mới của {school} tăng rau, giảm muối và đường theo tư vấn của ngành y tế.',
        },
        {
          title: '{school}: Bữa trưa {n:25-38} nghìn đồng có gì?',
          lead: 'Với {n:25-38} nghìn đồng mỗi suất, bữa trưa bán trú ở {school} được tính toán đủ chất.',
        },
      ],
      facts: [
        'Thực đơn thay đổi theo tuần, phụ huynh được xem trước và góp ý.',
        'Bếp ăn lưu mẫu thức ăn 24 giờ, ký cam kết với nhà cung cấp.',
        'Sau một học kỳ, tỷ lệ học sinh bỏ dở bữa giảm còn {n:3-9}%.',
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
