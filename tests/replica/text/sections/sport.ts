import type { SectionText } from '../section-text.ts';

/** Thể thao. */
export const sport: SectionText = {
  events: [
    {
      titles: [
        '{team} thắng {team2} {n:2-5}-1, vào bán kết giải bóng đá thanh niên',
        'Chung kết giải bóng đá công nhân: {team} gặp {team2}',
        '{team} lội ngược dòng trước {team2} ở phút {n:78-90}',
      ],
      leads: [
        'Chiều {day}, đội {team} giành chiến thắng trước {team2} trong trận đấu nhiều bàn thắng trên sân {place}.',
        'Trận đấu giữa {team} và {team2} thu hút khoảng {n:800-4200} khán giả đến sân cổ vũ.',
      ],
      facts: [
        'Bàn mở tỷ số được ghi ở phút {n:6-38} sau pha phối hợp bên cánh trái.',
        'Hiệp hai, {team2} dồn lên tấn công nhưng thủ môn {residentName} chơi xuất sắc.',
        'Ở vòng sau, {team} sẽ chạm trán đội nhất bảng B.',
        'Huấn luyện viên của {team2} thừa nhận học trò mắc lỗi ở những phút cuối.',
      ],
    },
    {
      titles: [
        '{n:600-3800} người tham gia giải chạy vì sức khỏe cộng đồng tại {place}',
        'Giải marathon {place} mở rộng lần thứ {n:2-9}',
        'Sôi nổi ngày chạy Olympic ở {place}',
      ],
      leads: [
        'Sáng {day}, {n:600-3800} vận động viên tham gia giải chạy do {unit} tổ chức tại {place}.',
        'Giải chạy năm nay có cự ly 5 km, 10 km và 21 km, lần đầu đi qua {road}.',
      ],
      facts: [
        'Nhà vô địch cự ly 21 km nam về đích sau 1 giờ {n:12-29} phút.',
        'Vận động viên lớn tuổi nhất năm nay {n:71-83} tuổi.',
        'Toàn bộ phí tham dự được đưa vào quỹ học bổng.',
      ],
    },
    {
      titles: [
        'Tây Ninh giành {n:3-14} huy chương giải võ cổ truyền toàn quốc',
        'Đội tuyển điền kinh tỉnh tập huấn tại {place}',
        'Kỳ thủ {n:9-15} tuổi {residentName} đoạt huy chương vàng',
      ],
      leads: [
        'Đoàn vận động viên của tỉnh kết thúc giải với {n:3-14} huy chương, vượt chỉ tiêu đề ra.',
        'Tấm huy chương vàng của {residentName} là kết quả đẹp sau {n:3-7} năm tập luyện.',
      ],
      facts: [
        'Thành tích này giúp đoàn xếp hạng {n:5-16} trong số {n:32-48} đoàn tham dự.',
        'Huấn luyện viên cho biết các em tập {n:4-7} giờ mỗi ngày, kể cả cuối tuần.',
        'Tỉnh sẽ thưởng nóng cho vận động viên theo quy định.',
      ],
    },
    {
      titles: [
        'Khai mạc hội thao {place} với {n:300-1200} vận động viên',
        '{place} có thêm {n:2-9} sân bóng cỏ nhân tạo',
        'Phong trào bóng chuyền ở {place} khởi sắc',
      ],
      leads: [
        'Hội thao năm {year} của {place} quy tụ {n:300-1200} vận động viên tranh tài ở {n:6-14} môn.',
        'Nhờ xã hội hóa, {place} đã có thêm sân tập, phong trào thể thao quần chúng lan rộng.',
      ],
      facts: [
        'Các môn thi gồm bóng chuyền, cầu lông, kéo co, đẩy gậy và cờ tướng.',
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
