import type { SectionText } from '../section-text.ts';

/** Thời sự - chính trị. */
export const politics: SectionText = {
  events: [
    {
      tellings: [
        {
          title: '{place}: Đối thoại với người dân về {n:12-60} kiến nghị sau sắp xếp đơn vị hành chính',
          lead: 'Ngày {day}, {official} chủ trì hội nghị đối thoại với đại diện {n:80-320} hộ dân trên địa bàn.',
        },
        {
          title: 'Lãnh đạo {place} đối thoại trực tiếp với {n:80-320} hộ dân',
          lead: 'Nhiều kiến nghị về đường giao thông, thủ tục đất đai và nước sạch được nêu tại hội nghị đối thoại tổ chức ngày {day} tại {place}.',
        },
        {
          title: 'Đảng ủy {place} tổ chức hội nghị đối thoại quý, giải đáp {n:12-60} ý kiến',
          lead: 'Hội nghị đối thoại quý của Đảng ủy {place} diễn ra ngày {day}, giải đáp trực tiếp {n:12-60} ý kiến của người dân.',
        },
      ],
      facts: [
        'Hội nghị ghi nhận {n:12-60} ý kiến, trong đó phần lớn liên quan đến việc cấp giấy chứng nhận quyền sử dụng đất và sửa chữa {road}.',
        '{officialShort} yêu cầu các phòng chuyên môn trả lời bằng văn bản trong vòng {n:5-15} ngày làm việc.',
        '{resident} kiến nghị địa phương sớm lắp thêm đèn chiếu sáng trên {road} để người dân đi lại an toàn vào ban đêm.',
        'Với những nội dung vượt thẩm quyền, {place} sẽ tổng hợp và gửi đến các sở, ngành liên quan trước cuối tháng {month}.',
      ],
    },
    {
      tellings: [
        {
          title: 'Đại biểu HĐND tỉnh tiếp xúc cử tri {place}',
          lead: 'Sáng {day}, tổ đại biểu HĐND tỉnh có buổi tiếp xúc cử tri {place} trước kỳ họp thường lệ.',
        },
        {
          title: 'Cử tri {place} kiến nghị sớm nâng cấp {road}',
          lead: 'Tại buổi tiếp xúc ngày {day}, cử tri {place} đề nghị sớm nâng cấp {road} và quan tâm hơn đến chế độ cho người hoạt động không chuyên trách ở ấp.',
        },
        {
          title: 'Tổ đại biểu HĐND tỉnh ghi nhận {n:9-34} ý kiến cử tri {place}',
          lead: '{n:9-34} ý kiến, kiến nghị của cử tri {place} được tổ đại biểu HĐND tỉnh ghi nhận tại buổi tiếp xúc ngày {day}.',
        },
      ],
      facts: [
        'Cử tri phản ánh {road} dài hơn {d:3-14} km đã xuống cấp, mùa mưa thường đọng nước.',
        'Tổ đại biểu cho biết {unit} đã được giao lập phương án sửa chữa, dự kiến trình trong quý tới.',
        '{resident} đề nghị công khai tiến độ giải quyết kiến nghị để cử tri theo dõi.',
        'Đây là buổi tiếp xúc thứ {n:3-11} của tổ đại biểu trong năm {year}.',
      ],
    },
    {
      tellings: [
        {
          title: 'Trao huy hiệu Đảng cho {n:11-48} đảng viên {place}',
          lead: 'Đảng ủy {place} vừa tổ chức lễ trao huy hiệu 30, 40, 50 và 60 năm tuổi Đảng cho {n:11-48} đảng viên.',
        },
        {
          title: '{place}: {n:11-48} đảng viên cao tuổi nhận huy hiệu Đảng',
          lead: 'Lễ trao huy hiệu Đảng cho {n:11-48} đảng viên diễn ra sáng {day} tại hội trường {place} trong không khí trang trọng.',
        },
        {
          title: 'Đảng bộ {place} trao tặng huy hiệu Đảng đợt tháng {month}',
          lead: '{n:11-48} đảng viên của Đảng bộ {place} được trao tặng huy hiệu Đảng đợt tháng {month}.',
        },
      ],
      facts: [
        'Phát biểu tại buổi lễ, {officialShort} bày tỏ mong muốn các đảng viên lão thành tiếp tục nêu gương, góp ý cho cấp ủy.',
        'Toàn đảng bộ hiện có {n:320-980} đảng viên sinh hoạt tại {n:18-46} chi bộ trực thuộc.',
        'Một số đảng viên sức khỏe yếu được cấp ủy đến tận nhà trao huy hiệu.',
      ],
    },
    {
      tellings: [
        {
          title: 'Rút ngắn {n:15-45}% thời gian giải quyết thủ tục hành chính ở {place}',
          lead: 'Sau {n:2-9} tháng cải tiến quy trình, Trung tâm Phục vụ hành chính công {place} rút ngắn {n:15-45}% thời gian giải quyết hồ sơ.',
        },
        {
          title: 'Trung tâm hành chính công {place} thử nghiệm tiếp dân ngày thứ bảy',
          lead: 'Từ đầu tháng {month}, Trung tâm Phục vụ hành chính công {place} bố trí công chức trực thêm sáng thứ bảy để tiếp nhận hồ sơ của công nhân, người lao động.',
        },
        {
          title: '{place} đưa bàn làm thủ tục về tận ấp',
          lead: 'Sau {n:2-9} tháng thực hiện, mô hình tiếp nhận hồ sơ lưu động của {place} đã phục vụ hơn {n:400-2600} lượt người dân.',
        },
      ],
      facts: [
        'Tỷ lệ hồ sơ trả đúng hạn trong tháng qua đạt {d:95-99}%.',
        '{resident} cho biết trước đây phải đi gần {n:8-22} km để làm giấy khai sinh cho cháu, nay chỉ mất hơn một giờ.',
        'Đoàn viên thanh niên được phân công hướng dẫn người lớn tuổi nộp hồ sơ trên Cổng dịch vụ công.',
        '{official} cho biết địa phương đang rà soát để cắt giảm thêm {n:4-17} loại giấy tờ.',
      ],
    },
    {
      tellings: [
        {
          title: '{unit} triển khai nhiệm vụ trọng tâm quý {n:1-4}',
          lead: 'Ngày {day}, {unit} tổ chức hội nghị triển khai nhiệm vụ trọng tâm, kết nối trực tuyến đến {n:40-96} điểm cầu cấp xã.',
        },
        {
          title: 'Tháo gỡ {n:6-28} vướng mắc về phân cấp cho cấp xã',
          lead: '{n:6-28} khó khăn khi vận hành chính quyền địa phương hai cấp được đưa ra bàn bạc tại hội nghị ngày {day}.',
        },
        {
          title: 'Hội nghị giao ban {n:40-96} xã, phường: Làm rõ trách nhiệm từng khâu',
          lead: 'Hội nghị giao ban ngày {day} với {n:40-96} xã, phường tập trung làm rõ trách nhiệm của từng khâu trong giải quyết công việc.',
        },
      ],
      facts: [
        'Theo báo cáo, còn {n:6-28} vướng mắc liên quan đến phân cấp, chủ yếu ở lĩnh vực đất đai và đầu tư.',
        'Đại diện {place} kiến nghị bổ sung biên chế cho bộ phận địa chính và công nghệ thông tin.',
        'Hội nghị thống nhất lập tổ công tác hỗ trợ trực tiếp các xã vùng biên giới.',
      ],
    },
  ],
  sentences: [
    '{official} nhấn mạnh phải lấy sự hài lòng của người dân làm thước đo kết quả công việc.',
    'Các ý kiến được tổng hợp, phân loại theo từng lĩnh vực và niêm yết công khai tại trụ sở.',
    'Trong {n:6-11} tháng qua, {place} đã tiếp {n:120-760} lượt công dân, không để phát sinh đơn thư vượt cấp.',
    'Cấp ủy yêu cầu người đứng đầu chịu trách nhiệm nếu để hồ sơ trễ hạn kéo dài.',
    'Công tác tuyên truyền được thực hiện qua hệ thống loa không dây, nhóm Zalo của ấp và các buổi sinh hoạt chi bộ.',
    'Theo {unit}, việc sắp xếp lại tổ chức bộ máy đến nay cơ bản ổn định, không làm gián đoạn công việc của người dân và doanh nghiệp.',
    'Nhiều đại biểu cho rằng cần đầu tư thêm máy móc và đường truyền cho các điểm tiếp nhận hồ sơ ở xa trung tâm.',
    'Địa phương phấn đấu đến cuối năm {year} có {n:85-98}% hồ sơ được số hóa.',
    'Mặt trận và các đoàn thể được giao giám sát việc thực hiện kết luận của hội nghị.',
    'Dịp này, lãnh đạo {place} đã trao {n:10-50} phần quà cho gia đình chính sách tiêu biểu.',
    '{officialShort} cho rằng cán bộ cấp xã phải đi cơ sở nhiều hơn, nghe dân nói và nói dân hiểu.',
    'Kết quả sẽ được báo cáo tại kỳ họp gần nhất của HĐND cùng cấp.',
    'Các chi bộ ấp cũng đăng ký {n:14-40} công trình, phần việc cụ thể trong năm.',
    'Buổi làm việc còn có sự tham dự của đại diện {unit} và {place2}.',
  ],
};
