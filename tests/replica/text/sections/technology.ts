import type { SectionText } from '../section-text.ts';

/** Công nghệ. */
export const technology: SectionText = {
  events: [
    {
      titles: [
        '{place} phủ sóng {n:12-64} điểm wifi công cộng',
        'Tổ công nghệ số cộng đồng {place} đến từng nhà',
        'Bình dân học vụ số ở {place}: {n:400-3800} người biết dùng dịch vụ công',
      ],
      leads: [
        '{n:12-40} tổ công nghệ số cộng đồng của {place} thay nhau đến từng nhà hướng dẫn người dân dùng điện thoại thông minh.',
        'Lớp học buổi tối tại nhà văn hóa ấp giúp {n:400-3800} người dân {place} tự nộp hồ sơ trên mạng.',
      ],
      facts: [
        'Học viên lớn tuổi nhất đã {n:72-84} tuổi, nay tự gọi hình cho con cháu ở xa.',
        'Mỗi lớp có {n:15-35} người, học trong {n:3-6} buổi, không thu phí.',
        '{resident} cho biết điều khó nhất là nhớ mật khẩu nên tổ công nghệ phải chỉ cách đặt sao cho dễ nhớ mà an toàn.',
      ],
    },
    {
      titles: [
        'Dùng máy bay không người lái phun thuốc cho {n:60-780} ha {crop}',
        'Nông dân {place} tưới vườn {crop} bằng điện thoại',
        'Cảm biến giúp nhà vườn {place} tiết kiệm {n:20-45}% nước tưới',
      ],
      leads: [
        'Chỉ cần mở điện thoại, {resident} có thể bật tắt hệ thống tưới cho {d:1-8} ha {crop}.',
        '{company} đưa máy bay không người lái vào phun thuốc trên {n:60-780} ha {crop} ở {place}.',
      ],
      facts: [
        'Máy bay phun xong một hecta trong {n:8-15} phút, giảm {n:20-35}% lượng thuốc.',
        'Hệ thống cảm biến đo độ ẩm đất, nhiệt độ và gửi số liệu về điện thoại mỗi {n:5-30} phút.',
        'Chi phí lắp đặt khoảng {n:18-65} triệu đồng mỗi hecta, hoàn vốn sau {n:2-4} vụ.',
      ],
    },
    {
      titles: [
        'Học sinh {school} chế tạo thùng rác biết phân loại',
        'Nhóm học sinh {school} làm xe lăn điều khiển bằng giọng nói',
        '{school} đoạt giải Nhì cuộc thi sáng tạo robot',
      ],
      leads: [
        'Sản phẩm của nhóm {n:3-5} học sinh {school} vừa đoạt giải tại cuộc thi khoa học kỹ thuật cấp tỉnh.',
        'Từ những món đồ bỏ đi, nhóm học sinh {school} làm ra thiết bị hữu ích với chi phí chưa đến {n:1-4} triệu đồng.',
      ],
      facts: [
        'Thiết bị dùng camera và mô hình học máy nhận ra {n:4-12} loại rác, độ chính xác khoảng {n:82-94}%.',
        'Nhóm mất {n:4-9} tháng để hoàn thiện, nhiều lần phải làm lại từ đầu.',
        'Thầy hướng dẫn cho biết nhà trường sẽ tiếp tục hỗ trợ nhóm đăng ký sáng chế.',
      ],
    },
    {
      titles: [
        'Ứng dụng AI trong tiếp nhận phản ánh của người dân {place}',
        'Camera thông minh ở {place} phát hiện {n:40-360} vi phạm mỗi tháng',
        'Hệ thống điều hành thông minh {place} vận hành thử',
      ],
      leads: [
        '{place} đang thử nghiệm trợ lý ảo trả lời câu hỏi của người dân về thủ tục hành chính.',
        'Trung tâm điều hành thông minh của {place} kết nối {n:40-220} camera và {n:6-18} hệ thống dữ liệu.',
      ],
      facts: [
        'Trợ lý ảo trả lời được khoảng {n:70-90}% câu hỏi thường gặp, phần còn lại chuyển cho công chức.',
        'Dữ liệu được lưu tại trung tâm dữ liệu của tỉnh, phân quyền theo từng đơn vị.',
        'Mỗi tháng hệ thống tiếp nhận {n:120-900} phản ánh, thời gian xử lý trung bình {d:1-4} ngày.',
      ],
    },
  ],
  sentences: [
    'Theo {unit}, chuyển đổi số phải bắt đầu từ việc nhỏ và có ích cho người dân.',
    '{official} thừa nhận hạ tầng mạng ở {n:2-6} ấp vùng sâu vẫn chưa ổn định.',
    'Địa phương đặt mục tiêu {n:70-90}% người trưởng thành có tài khoản định danh điện tử mức 2.',
    'Các chuyên gia lưu ý phải bảo vệ dữ liệu cá nhân ngay từ khâu thiết kế.',
    '{company} tài trợ {n:40-260} bộ thiết bị cho các lớp học.',
    'Đường truyền cáp quang đã đến {n:92-100}% số ấp.',
    'Nhóm thanh niên tình nguyện quay clip ngắn hướng dẫn từng bước rồi đăng lên trang của xã.',
    'Kinh phí thử nghiệm trong năm {year} là {n:1-9} tỷ đồng.',
    'Sau giai đoạn thử nghiệm, mô hình sẽ được đánh giá trước khi nhân rộng sang {place2}.',
    'Người dân có thể gửi góp ý qua ứng dụng hoặc gọi tổng đài miễn phí.',
    'Một trở ngại là nhiều người vẫn quen dùng giấy và tiền mặt.',
    'Tiểu thương chợ {place} nay hầu hết đã dán mã QR tại sạp.',
    'Lớp tập huấn còn dạy cách nhận biết tin giả và cuộc gọi lừa đảo.',
    'So với năm {lastYear}, số giao dịch trực tuyến tăng {n:18-140}%.',
  ],
};
