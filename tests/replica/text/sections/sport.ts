import type { SectionText } from '../section-text.ts';

/** Thể thao. */
export const sport: SectionText = {
  events: [
    {
      tellings: [
        {
          title: '{team} thắng {team2} {n:2-5}-1, vào bán kết giải bóng đá thanh niên',
          lead: 'Chiều {day}, đội {team} thắng {team2} {n:2-5}-1 trên sân {place} và giành vé vào bán kết.',
        },
        {
          title: 'Chung kết giải bóng đá công nhân: {team} gặp {team2}',
          lead: 'Trận chung kết giữa {team} và {team2} thu hút khoảng {n:800-4200} khán giả đến sân {place} cổ vũ.',
        },
        {
          title: '{team} lội ngược dòng trước {team2} ở phút {n:78-90}',
          lead: 'Bị dẫn trước, {team} lội ngược dòng đánh bại {team2} bằng bàn thắng ở phút {n:78-90}.',
        },
      ],
      facts: [
        'Bàn mở tỷ số được ghi ở phút {n:6-38} sau pha phối hợp bên cánh trái.',
        'Hiệp hai, {team2} dồn lên tấn công nhưng thủ môn {residentName} chơi xuất sắc.',
        'Huấn luyện viên của {team2} thừa nhận học trò mắc lỗi ở những thời điểm quyết định.',
      ],
    },
    {
      tellings: [
        {
          title: '{n:600-3800} người tham gia giải chạy vì sức khỏe cộng đồng tại {place}',
          lead: 'Sáng {day}, {n:600-3800} vận động viên tham gia giải chạy do {unit} tổ chức tại {place}.',
        },
        {
          title: 'Giải marathon {place} mở rộng lần thứ {n:2-9}',
          lead: 'Giải marathon {place} mở rộng lần thứ {n:2-9} có cự ly 5 km, 10 km và 21 km, lần đầu đi qua {road}.',
        },
        {
          title: 'Sôi nổi ngày chạy Olympic ở {place}',
          lead: 'Hàng nghìn cán bộ, học sinh, người dân {place} hưởng ứng ngày chạy Olympic sáng {day}.',
        },
      ],
      facts: [
        'Nhà vô địch cự ly dài nhất nội dung nam về đích sau 1 giờ {n:12-29} phút.',
        'Vận động viên lớn tuổi nhất năm nay {n:71-83} tuổi.',
        'Toàn bộ phí tham dự được đưa vào quỹ học bổng.',
      ],
    },
    {
      tellings: [
        {
          title: 'Tây Ninh giành {n:3-14} huy chương giải võ cổ truyền toàn quốc',
          lead: 'Đoàn vận động viên của tỉnh kết thúc giải với {n:3-14} huy chương, vượt chỉ tiêu đề ra.',
        },
        {
          title: 'Đội tuyển điền kinh tỉnh tập huấn tại {place}',
          lead: 'Đội tuyển điền kinh tỉnh có {n:3-7} tuần tập huấn tại {place} trước giải toàn quốc.',
        },
        {
          title: 'Kỳ thủ {n:9-15} tuổi {residentName} đoạt huy chương vàng',
          lead: 'Tấm huy chương vàng của {residentName} ở tuổi {n:9-15} là kết quả đẹp sau nhiều năm tập luyện.',
        },
      ],
      facts: [
        'Đoàn đặt mục tiêu đứng trong nhóm {n:5-16} đoàn dẫn đầu khu vực.',
        'Huấn luyện viên cho biết các em tập {n:4-6} giờ mỗi ngày, kể cả cuối tuần.',
        'Tỉnh sẽ thưởng cho vận động viên đạt thành tích theo quy định.',
      ],
    },
    {
      tellings: [
        {
          title: 'Khai mạc hội thao {place} với {n:300-1200} vận động viên',
          lead: 'Hội thao năm {year} của {place} quy tụ {n:300-1200} vận động viên tranh tài ở {n:6-14} môn.',
        },
        {
          title: '{place} có thêm {n:2-9} sân bóng cỏ nhân tạo',
          lead: 'Nhờ xã hội hóa, {place} đã có thêm {n:2-9} sân bóng cỏ nhân tạo, phong trào thể thao quần chúng lan rộng.',
        },
        {
          title: 'Phong trào bóng chuyền ở {place} khởi sắc',
          lead: 'Mỗi ấp của {place} nay đều có đội bóng chuyền, phong trào khởi sắc rõ rệt.',
        },
      ],
      facts: [
        'Các môn được ưa chuộng gồm bóng chuyền, cầu lông, kéo co, đẩy gậy và cờ tướng.',
        'Tỷ lệ người tập thể thao thường xuyên của địa phương đạt {n:34-52}%.',
        'Mỗi tối, sân bóng chuyền bên nhà văn hóa ấp sáng đèn đến {n:21-22} giờ.',
      ],
    },
  ],
  sentences: [
    'Ban tổ chức đánh giá cao tinh thần thi đấu đẹp của các đội.',
    'Khán đài chật kín từ trước giờ bóng lăn.',
    '{officialShort} trao cờ lưu niệm cho các đội tham dự.',
    'Giải thưởng cho đội vô địch là {n:10-60} triệu đồng cùng cúp lưu niệm.',
    'Nhiều cầu thủ là công nhân {company}, tan ca mới ra sân tập.',
    'Thời tiết nắng nóng khiến trọng tài cho các đội nghỉ uống nước giữa mỗi hiệp.',
    'Trận chung kết diễn ra lúc {n:15-16} giờ 30 phút chủ nhật tuần này.',
    'Cổ động viên {place2} thuê {n:3-12} xe khách đến tiếp lửa cho đội nhà.',
    'Theo {unit}, giải là dịp phát hiện gương mặt trẻ cho đội tuyển tỉnh.',
    'Năm {lastYear}, đội từng dừng bước ở tứ kết sau loạt sút luân lưu.',
    'Đội hình có tuổi trung bình chỉ {d:19-23}.',
    'Lực lượng y tế và Công an {place} bảo đảm an toàn cho sự kiện.',
    'Vận động viên {residentName} nói mục tiêu tiếp theo là giải khu vực vào tháng {n:1-12}.',
    'Các trận đấu được phát trực tiếp trên kênh của đài tỉnh.',
  ],
};
