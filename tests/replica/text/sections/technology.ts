import type { SectionText } from '../section-text.ts';

/** Công nghệ. */
export const technology: SectionText = {
  events: [
    {
      tellings: [
        {
          title: '{place} phủ sóng {n:12-64} điểm wifi công cộng',
          lead: '{n:12-64} điểm wifi công cộng miễn phí của {place} vừa được đưa vào sử dụng.',
        },
        {
          title: 'Tổ công nghệ số cộng đồng {place} đến từng nhà',
          lead: '{n:12-40} tổ công nghệ số cộng đồng của {place} thay nhau đến từng nhà hướng dẫn người dân dùng điện thoại thông minh.',
        },
        {
          title: 'Bình dân học vụ số ở {place}: {n:400-3800} người biết dùng dịch vụ công',
          lead: 'Lớp học buổi tối tại nhà văn hóa ấp giúp {n:400-3800} người dân {place} tự nộp hồ sơ trên mạng.',
        },
      ],
      facts: [
        'Học viên lớn tuổi nhất đã {n:72-84} tuổi, nay tự gọi hình cho con cháu ở xa.',
        'Mỗi lớp có {n:15-35} người, học trong {n:3-6} buổi, không thu phí.',
        '{resident} cho biết điều khó nhất là nhớ mật khẩu nên tổ công nghệ phải chỉ cách đặt sao cho dễ nhớ mà an toàn.',
      ],
    },
    {
      tellings: [
        {
          title: 'Dùng máy bay không người lái phun thuốc cho {n:60-780} ha {crop}',
          lead: '{company} đưa máy bay không người lái vào phun thuốc trên {n:60-780} ha {crop} ở {place}.',
        },
        {
          title: 'Máy bay không người lái trên ruộng {crop} {place}',
          lead: 'Hình ảnh máy bay không người lái lượn trên ruộng {crop} không còn xa lạ với nông dân {place}.',
        },
      ],
      facts: [
        'Máy bay phun xong một hecta trong {n:8-15} phút, giảm {n:20-35}% lượng thuốc.',
        'Giá thuê khoảng {n:180-350} nghìn đồng mỗi hecta, rẻ hơn thuê người phun tay.',
        '{resident} nói lợi nhất là không còn phải lội ruộng hít mùi thuốc.',
      ],
    },
    {
      tellings: [
        {
          title: 'Nông dân {place} tưới vườn {crop} bằng điện thoại',
          lead: 'Chỉ cần mở điện thoại, {resident} có thể bật tắt hệ thống tưới cho {d:1-8} ha {crop}.',
        },
        {
          title: 'Cảm biến giúp nhà vườn {place} tiết kiệm {n:20-45}% nước tưới',
          lead: 'Hệ thống cảm biến độ ẩm giúp nhà vườn trồng {crop} ở {place} tiết kiệm {n:20-45}% nước tưới.',
        },
      ],
      facts: [
        'Hệ thống đo độ ẩm đất, nhiệt độ và gửi số liệu về điện thoại mỗi {n:5-30} phút.',
        'Chi phí lắp đặt khoảng {n:18-65} triệu đồng mỗi hecta, hoàn vốn sau {n:2-4} vụ.',
        'Trạm đo thời tiết nhỏ đặt giữa vườn giúp biết trước cơn mưa để ngưng tưới.',
      ],
    },
    {
      tellings: [
        {
          title: 'Học sinh {school} chế tạo thùng rác biết phân loại',
          lead: 'Thùng rác biết phân loại của nhóm {n:3-5} học sinh {school} vừa đoạt giải tại cuộc thi khoa học kỹ thuật cấp tỉnh.',
        },
        {
          title: 'Nhóm học sinh {school} làm xe lăn điều khiển bằng giọng nói',
          lead: 'Từ những món đồ bỏ đi, nhóm {n:3-5} học sinh {school} làm ra xe lăn điều khiển bằng giọng nói.',
        },
        {
          title: '{school} đoạt giải Nhì cuộc thi sáng tạo robot',
          lead: 'Robot của nhóm {n:3-5} học sinh {school} đoạt giải Nhì cuộc thi sáng tạo cấp tỉnh.',
        },
      ],
      facts: [
        'Sản phẩm dùng mô hình học máy, độ chính xác khoảng {n:82-94}%.',
        'Nhóm mất {n:6-9} tháng để hoàn thiện, nhiều lần phải làm lại từ đầu.',
        'Thầy hướng dẫn cho biết nhà trường sẽ tiếp tục hỗ trợ nhóm đăng ký sáng chế.',
      ],
    },
    {
      tellings: [
        {
          title: 'Ứng dụng AI trong tiếp nhận phản ánh của người dân {place}',
          lead: '{place} đang thử nghiệm trợ lý ảo tiếp nhận phản ánh và trả lời câu hỏi của người dân về thủ tục hành chính.',
        },
        {
          title: 'Camera thông minh ở {place} phát hiện {n:40-360} vi phạm mỗi tháng',
          lead: 'Hệ thống camera thông minh của {place} mỗi tháng phát hiện {n:40-360} vi phạm về giao thông và môi trường.',
        },
        {
          title: 'Hệ thống điều hành thông minh {place} vận hành thử',
          lead: 'Trung tâm điều hành thông minh của {place} kết nối {n:40-220} camera và {n:6-18} hệ thống dữ liệu.',
        },
      ],
      facts: [
        'Phần mềm trả lời được khoảng {n:70-90}% câu hỏi thường gặp, phần còn lại chuyển cho công chức.',
        'Dữ liệu được lưu tại trung tâm dữ liệu của tỉnh, phân quyền theo từng đơn vị.',
        'Thời gian xử lý trung bình một phản ánh là {d:1-4} ngày.',
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
