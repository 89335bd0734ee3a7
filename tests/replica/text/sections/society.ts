import type { SectionText } from '../section-text.ts';

/** Xã hội. */
export const society: SectionText = {
  events: [
    {
      tellings: [
        {
          title: 'Bàn giao {n:3-26} căn nhà đại đoàn kết tại {place}',
          lead: 'Ngày {day}, Ủy ban MTTQ Việt Nam {place} phối hợp nhà hảo tâm bàn giao {n:3-26} căn nhà cho hộ có hoàn cảnh khó khăn.',
        },
        {
          title: '{place}: Thêm {n:3-26} hộ nghèo có nhà mới',
          lead: 'Thêm {n:3-26} hộ nghèo ở {place} được dọn vào nhà mới trong tháng {month}.',
        },
        {
          title: 'Mái ấm mới của {residentShort}',
          lead: 'Sau {n:2-4} tháng thi công, căn nhà mới của {resident} đã hoàn thành trong niềm vui của bà con chòm xóm.',
        },
      ],
      facts: [
        'Mỗi căn nhà trị giá {n:70-120} triệu đồng, diện tích {n:36-48} m², nền lát gạch, mái lợp tôn.',
        '{residentShort} xúc động nói từ nay mùa mưa không còn phải thức đêm hứng nước dột.',
        'Ngoài tiền hỗ trợ, hàng xóm góp {n:40-160} ngày công để căn nhà kịp hoàn thành.',
      ],
    },
    {
      tellings: [
        {
          title: '{n:120-640} học sinh {school} nhận học bổng đầu năm',
          lead: '{unit} phối hợp {company} trao {n:120-640} suất học bổng cho học sinh vượt khó của {school}.',
        },
        {
          title: 'Tiếp sức đến trường cho {n:120-640} học sinh nghèo',
          lead: '{n:120-640} học sinh nghèo của {school} được tiếp sức đến trường từ quỹ học bổng của {company}.',
        },
      ],
      facts: [
        'Mỗi suất học bổng gồm {n:1-3} triệu đồng tiền mặt, tập vở và một chiếc áo ấm.',
        'Trường hiện có {n:720-1680} học sinh, trong đó nhiều em thuộc diện hộ nghèo, cận nghèo.',
        'Hiệu trưởng cho biết nhà trường vận động để không em nào phải nghỉ học vì thiếu thốn.',
      ],
    },
    {
      tellings: [
        {
          title: '{school} khánh thành thư viện xanh',
          lead: 'Thư viện xanh với hơn {n:1200-4800} đầu sách vừa được {school} đưa vào phục vụ học sinh.',
        },
        {
          title: '{n:1200-4800} đầu sách cho học sinh {school}',
          lead: 'Hơn {n:1200-4800} đầu sách do phụ huynh và cựu học sinh quyên góp đã có mặt trên kệ của {school}.',
        },
      ],
      facts: [
        'Thư viện đặt dưới hàng cây, mở cửa cả giờ ra chơi và sáng thứ bảy.',
        'Mỗi tuần, trường dành một tiết để các lớp đọc sách và kể lại điều mình thích.',
        '{resident} góp {n:80-300} cuốn truyện thiếu nhi mà con mình đã đọc.',
      ],
    },
    {
      tellings: [
        {
          title: '{residentName} - người {n:15-32} năm vá đường miễn phí',
          lead: 'Suốt {n:15-32} năm qua, {resident} lặng lẽ vá những ổ gà trên {road} mà không nhận một đồng công.',
        },
        {
          title: 'Người {n:15-32} năm vá đường ở {place}',
          lead: 'Hễ thấy mặt đường có ổ gà là {resident} lại đẩy chiếc xe chở đá dăm ra vá, đã {n:15-32} năm như thế.',
        },
      ],
      facts: [
        '{residentShort} bảo mình chỉ làm việc nhỏ, thấy ai cần thì giúp, không nghĩ gì nhiều.',
        'Đá, xi măng do bà con trong xóm góp, có hôm người đi đường cũng dừng lại phụ một tay.',
        'Theo chính quyền {place}, nhờ vậy mà số vụ tự té trên {road} giảm hẳn.',
      ],
    },
    {
      tellings: [
        {
          title: 'Chuyến xe 0 đồng ở {place} chở {n:300-2400} lượt bệnh nhân',
          lead: '{n:300-2400} lượt bệnh nhân nghèo ở {place} đã được chở đi khám, chữa bệnh bằng chuyến xe 0 đồng.',
        },
        {
          title: 'Những chuyến xe nghĩa tình ở {place}',
          lead: 'Bất kể ngày đêm, chỉ cần một cuộc gọi là chuyến xe 0 đồng của {place} lên đường.',
        },
      ],
      facts: [
        'Nhóm hiện có {n:12-46} thành viên, phần lớn là nông dân, tài xế và tiểu thương chợ {place}.',
        'Chi phí mỗi tháng khoảng {n:6-28} triệu đồng, do các thành viên tự góp và mạnh thường quân hỗ trợ.',
        '{residentShort} cầm lái từ ngày đầu, quen từng con hẻm quanh bệnh viện.',
      ],
    },
    {
      tellings: [
        {
          title: 'Cúp nước kéo dài, {n:90-460} hộ dân {place} gặp khó',
          lead: 'Hơn {n:2-6} tuần qua, {n:90-460} hộ dân ở {place} phải mua nước bình về nấu ăn vì hệ thống cấp nước thường xuyên gián đoạn.',
        },
        {
          title: 'Người dân {place} mong sớm có nước sạch',
          lead: '{n:90-460} hộ dân ở {place} vẫn dùng nước giếng khoan nhiễm phèn trong khi chờ nước sạch.',
        },
      ],
      facts: [
        'Đơn vị cấp nước giải thích do đường ống cũ bị vỡ, đang thay mới {d:1-7} km ống.',
        '{official} cho biết trước mắt sẽ đưa xe bồn chở nước đến các điểm trường và khu dân cư.',
        '{resident} mong ngành chức năng xử lý dứt điểm thay vì chỉ khắc phục tạm.',
      ],
    },
    {
      tellings: [
        {
          title: 'Rác thải đổ trộm trên {road}, dân bức xúc',
          lead: 'Phản ánh đến báo, nhiều hộ dân sống dọc {road} cho biết tình trạng đổ rác trộm tái diễn đã lâu.',
        },
        {
          title: 'Dẹp điểm nóng rác thải trên {road}',
          lead: 'Sau phản ánh của người dân, {place} ra quân dọn sạch điểm đổ rác trộm trên {road}.',
        },
      ],
      facts: [
        'Theo ghi nhận của phóng viên, đoạn đường dài khoảng {n:200-900} m có nhiều bao rác chất đống, bốc mùi hôi.',
        '{official} cho biết địa phương đã lập biên bản {n:3-14} trường hợp.',
        '{resident} đề nghị gắn camera và tăng mức phạt.',
      ],
    },
    {
      tellings: [
        {
          title: 'Hiến {n:180-920} đơn vị máu trong ngày hội ở {place}',
          lead: 'Ngày hội hiến máu tình nguyện sáng {day} tại {place} tiếp nhận {n:180-920} đơn vị máu.',
        },
        {
          title: '{place}: {n:180-920} đơn vị máu được hiến trong một buổi sáng',
          lead: 'Từ sáng sớm {day}, đông đảo đoàn viên, công nhân đến {place} hiến máu tình nguyện.',
        },
      ],
      facts: [
        '{resident} cho biết đây là lần hiến máu thứ {n:4-38}.',
        'Ban tổ chức bố trí {n:12-40} bàn tư vấn, khám sức khỏe miễn phí cho người tham gia.',
        'Lượng máu được chuyển ngay về trung tâm huyết học để phục vụ cấp cứu.',
      ],
    },
    {
      tellings: [
        {
          title: 'Ngày hội việc làm {place} thu hút {n:600-3200} lao động',
          lead: 'Hơn {n:600-3200} người lao động đến ngày hội việc làm do {unit} tổ chức tại {place} ngày {day}.',
        },
        {
          title: '{n:1500-6800} vị trí việc làm tại ngày hội ở {place}',
          lead: '{n:1500-6800} vị trí việc làm được giới thiệu tại ngày hội việc làm {place} sáng {day}.',
        },
      ],
      facts: [
        'Có {n:22-68} doanh nghiệp phỏng vấn và nhận hồ sơ ngay tại chỗ.',
        'Mức lương phổ biến từ {n:7-9} đến {n:12-18} triệu đồng mỗi tháng.',
        '{resident} nhận được việc chỉ sau một lần phỏng vấn.',
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
