import type { SectionText } from '../section-text.ts';

/** Xã hội. */
export const society: SectionText = {
  events: [
    {
      titles: [
        'Bàn giao {n:3-26} căn nhà đại đoàn kết tại {place}',
        '{place}: Thêm {n:3-26} hộ nghèo có nhà mới',
        'Mái ấm mới của {residentShort}',
      ],
      leads: [
        'Ngày {day}, Ủy ban MTTQ Việt Nam {place} phối hợp nhà hảo tâm bàn giao {n:3-26} căn nhà cho hộ có hoàn cảnh khó khăn.',
        'Sau {n:2-4} tháng thi công, căn nhà mới của {resident} đã hoàn thành trong niềm vui của bà con chòm xóm.',
      ],
      facts: [
        'Mỗi căn nhà trị giá {n:70-120} triệu đồng, diện tích từ {n:36-48} m², nền lát gạch, mái lợp tôn.',
        '{residentShort} xúc động nói từ nay mùa mưa không còn phải thức đêm hứng nước dột.',
        'Ngoài tiền hỗ trợ, hàng xóm góp {n:40-160} ngày công để căn nhà kịp hoàn thành.',
        'Từ đầu năm đến nay, địa phương đã xây mới và sửa chữa {n:18-72} căn nhà.',
      ],
    },
    {
      titles: [
        '{n:120-640} học sinh {school} nhận học bổng đầu năm',
        'Tiếp sức đến trường cho {n:120-640} học sinh nghèo',
        '{school} khánh thành thư viện xanh',
      ],
      leads: [
        '{unit} phối hợp {company} trao {n:120-640} suất học bổng cho học sinh vượt khó của {school}.',
        'Thư viện xanh với hơn {n:1200-4800} đầu sách vừa được {school} đưa vào phục vụ học sinh.',
      ],
      facts: [
        'Mỗi suất học bổng gồm {n:1-3} triệu đồng tiền mặt, tập vở và một chiếc áo ấm.',
        'Trường hiện có {n:420-1680} học sinh, trong đó {n:30-140} em thuộc diện hộ nghèo, cận nghèo.',
        'Cô hiệu trưởng cho biết nhà trường vận động để không em nào phải nghỉ học vì thiếu thốn.',
      ],
    },
    {
      titles: [
        'Cứu người đàn ông mắc kẹt giữa dòng nước ở {place}',
        '{residentName} - người {n:15-32} năm vá đường miễn phí',
        'Chuyến xe 0 đồng ở {place} chở {n:300-2400} lượt bệnh nhân',
      ],
      leads: [
        'Câu chuyện về {resident} được người dân trong vùng nhắc đến với lòng quý mến.',
        'Suốt {n:5-18} năm qua, nhóm thiện nguyện ở {place} lặng lẽ giúp đỡ những người gặp khó khăn.',
      ],
      facts: [
        'Nhóm hiện có {n:12-46} thành viên, phần lớn là nông dân, tài xế và tiểu thương chợ {place}.',
        '{residentShort} bảo mình chỉ làm việc nhỏ, thấy ai cần thì giúp, không nghĩ gì nhiều.',
        'Chi phí mỗi tháng khoảng {n:6-28} triệu đồng, do các thành viên tự góp và mạnh thường quân hỗ trợ.',
      ],
    },
    {
      titles: [
        'Cúp nước kéo dài, {n:90-460} hộ dân {place} gặp khó',
        'Người dân {place} mong sớm có nước sạch',
        'Rác thải đổ trộm trên {road}, dân bức xúc',
      ],
      leads: [
        'Hơn {n:2-6} tuần qua, {n:90-460} hộ dân ở {place} phải mua nước bình về nấu ăn vì hệ thống cấp nước thường xuyên gián đoạn.',
        'Phản ánh đến báo, nhiều hộ dân sống dọc {road} cho biết tình trạng đổ rác trộm tái diễn đã lâu.',
      ],
      facts: [
        'Theo ghi nhận của phóng viên, đoạn đường dài khoảng {n:200-900} m có nhiều bao rác chất đống, bốc mùi hôi.',
        '{official} thừa nhận có tình trạng trên và cho biết xã đã lập biên bản {n:3-14} trường hợp.',
        'Đơn vị cấp nước giải thích do đường ống cũ bị vỡ, đang thay mới {d:1-7} km ống.',
        '{resident} mong ngành chức năng xử lý dứt điểm thay vì chỉ nhắc nhở.',
      ],
    },
    {
      titles: [
        'Hiến {n:180-920} đơn vị máu trong ngày hội ở {place}',
        'Ngày hội việc làm {place} thu hút {n:600-3200} lao động',
        '{n:24-86} cặp vợ chồng công nhân dự lễ cưới tập thể',
      ],
      leads: [
        'Ngày {day}, {unit} tổ chức ngày hội tại {place} với sự tham gia của hơn {n:600-3200} người.',
        'Không khí tại nhà thi đấu {place} rộn ràng từ sáng sớm khi hàng trăm đoàn viên, công nhân đến tham gia ngày hội.',
      ],
      facts: [
        'Ban tổ chức bố trí {n:12-40} bàn tư vấn, khám sức khỏe miễn phí cho người tham gia.',
        'Có {n:22-68} doanh nghiệp mang đến hơn {n:1500-6800} vị trí việc làm.',
        '{resident} cho biết đây là lần thứ {n:4-38} tham gia.',
      ],
    },
  ],
  sentences: [
    '{official} ghi nhận tấm lòng của các nhà hảo tâm và mong tiếp tục nhận được sự đồng hành.',
    'Bà con trong ấp thay phiên nhau nấu cơm, phụ hồ, dọn dẹp nên công việc xong sớm hơn dự định.',
    'Tỷ lệ hộ nghèo của {place} hiện còn {d:0-3}%, giảm {d:0-2} điểm so với đầu năm.',
    'Địa phương cũng vận động doanh nghiệp nhận đỡ đầu {n:9-48} trẻ mồ côi.',
    'Nhiều người trẻ đi làm xa cũng gửi tiền về góp sức.',
    'Dịp lễ, xã tổ chức thăm và tặng {n:60-340} phần quà, mỗi phần trị giá {n:300-800} nghìn đồng.',
    '{residentShort} kể ngày trước cả nhà sống trong căn chòi lá, mưa xuống là ướt hết đồ đạc.',
    'Hội Phụ nữ {place} duy trì mô hình biến rác thành tiền, mỗi tháng thu được {n:2-9} triệu đồng.',
    'Câu lạc bộ sinh hoạt đều đặn vào chiều chủ nhật, ai rảnh thì đến, không bắt buộc.',
    'Mô hình sau đó được nhân rộng sang {place2} và {place3}.',
    'Trạm y tế cử {n:3-9} nhân viên túc trực để hỗ trợ khi cần.',
    'Qua tìm hiểu, việc vận động được công khai, từng khoản thu chi đều dán tại nhà văn hóa ấp.',
    'Nhiều cụ già trong xóm nói lâu lắm mới thấy đường làng đông vui như vậy.',
    'Theo {unit}, các hoạt động an sinh sẽ tiếp tục được ưu tiên trong những tháng cuối năm.',
  ],
};
