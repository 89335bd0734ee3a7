import type { SectionText } from '../section-text.ts';

/** Văn hóa - giải trí. */
export const culture: SectionText = {
  events: [
    {
      tellings: [
        {
          title: 'Liên hoan đờn ca tài tử {place} quy tụ {n:120-420} nghệ nhân',
          lead: 'Liên hoan đờn ca tài tử lần thứ {n:4-19} tại {place} quy tụ {n:120-420} nghệ nhân của {n:14-42} câu lạc bộ.',
        },
        {
          title: 'Đờn ca tài tử {place} tìm người kế tục',
          lead: 'Các câu lạc bộ đờn ca tài tử ở {place} đang nỗ lực tìm lớp người kế tục.',
        },
        {
          title: 'Tiếng đờn kìm của nghệ nhân {residentName}',
          lead: 'Ở tuổi {n:62-88}, {resident} vẫn miệt mài truyền nghề đờn cho lớp trẻ trong xóm.',
        },
      ],
      facts: [
        'Các tiết mục tập trung vào những bài bản tổ, lời mới ca ngợi quê hương, đất nước.',
        'Câu lạc bộ hiện có {n:14-38} thành viên, người nhỏ nhất mới {n:9-13} tuổi.',
        '{residentShort} lo nhất là lớp trẻ thích nhạc mạng hơn ngồi nghe một bản vọng cổ.',
      ],
    },
    {
      tellings: [
        {
          title: 'Lễ hội Kỳ yên đình {place} đón hàng nghìn lượt khách',
          lead: 'Trong ba ngày, lễ hội Kỳ yên tại {place} đón khoảng {n:3-18} nghìn lượt người dân và du khách.',
        },
        {
          title: 'Nô nức lễ hội truyền thống ở {place}',
          lead: 'Từ sáng sớm {day}, dòng người nô nức đổ về {place} dự lễ hội truyền thống.',
        },
      ],
      facts: [
        'Phần lễ được thực hiện theo nghi thức cổ truyền, phần hội có hát bội, đẩy gậy, kéo co.',
        'Người dân góp bánh, trái cây dâng cúng, cầu mưa thuận gió hòa.',
        'Ban tổ chức bố trí {n:3-9} bãi giữ xe miễn phí cho khách thập phương.',
      ],
    },
    {
      tellings: [
        {
          title: 'Giữ nghề làm bánh tráng ở {place}',
          lead: 'Nghề làm bánh tráng ở {place} đã có hơn {n:80-120} năm, qua bao thăng trầm vẫn đỏ lửa mỗi sớm mai.',
        },
        {
          title: 'Làng bánh tráng {place} vào vụ Tết',
          lead: 'Những lò bánh tráng ở {place} đỏ lửa suốt ngày đêm để kịp đơn hàng.',
        },
      ],
      facts: [
        'Cả làng nghề còn {n:28-160} hộ giữ nghề, mỗi ngày làm ra {n:2-9} tấn bánh.',
        'Bánh được phơi sương từ {n:2-4} giờ sáng nên dẻo và thơm, khó lẫn với nơi khác.',
        '{resident} theo nghề từ năm mười hai tuổi, nay truyền lại cho hai người con.',
      ],
    },
    {
      tellings: [
        {
          title: '{place} mở tuyến du lịch vườn {crop}',
          lead: 'Tuyến du lịch trải nghiệm vườn {crop} ở {place} vừa đón những đoàn khách đầu tiên.',
        },
        {
          title: 'Khách đến {place} tăng {n:15-85}% dịp lễ',
          lead: 'Dịp nghỉ lễ vừa qua, các điểm tham quan ở {place} đón {n:8-64} nghìn lượt khách, tăng {n:15-85}%.',
        },
        {
          title: 'Đánh thức tiềm năng du lịch sinh thái {place}',
          lead: 'Có vườn cây, kênh rạch và làng nghề, {place} đang tìm cách đánh thức tiềm năng du lịch sinh thái.',
        },
      ],
      facts: [
        'Khách được tự tay hái trái, chèo xuồng và thưởng thức món ăn đồng quê với giá {n:120-350} nghìn đồng.',
        '{company} phối hợp {n:9-32} nhà vườn để giữ chất lượng dịch vụ.',
        'Địa phương lắp bảng chỉ dẫn song ngữ và wifi miễn phí tại {n:4-16} điểm.',
      ],
    },
    {
      tellings: [
        {
          title: 'Khai mạc triển lãm {n:60-240} bức ảnh về đất và người Tây Ninh',
          lead: 'Triển lãm {n:60-240} bức ảnh mở cửa đến hết ngày 30 tháng này tại nhà văn hóa {place}, vào cửa tự do.',
        },
        {
          title: 'Trưng bày {n:60-240} ảnh và hiện vật về vùng đất {place}',
          lead: 'Hơn {n:60-240} ảnh và hiện vật do các nhà sưu tầm trao tặng lần đầu ra mắt công chúng tại {place}.',
        },
      ],
      facts: [
        'Nhiều bức ảnh ghi lại cảnh chợ nổi, bến đò và ruộng mía của {n:30-60} năm trước.',
        'Ban tổ chức dành một góc cho học sinh {school} vẽ tranh về quê hương.',
        'Mỗi ngày có khoảng {n:200-1200} lượt người đến xem.',
      ],
    },
  ],
  sentences: [
    '{official} cho biết địa phương ưu tiên gìn giữ không gian văn hóa gắn với phát triển du lịch.',
    'Theo {unit}, toàn tỉnh có {n:86-140} di tích được xếp hạng các cấp.',
    'Du khách đến từ {place2} nói điều họ nhớ nhất là sự mộc mạc, hiếu khách của người dân.',
    'Các em học sinh {school} hào hứng tham gia trò chơi dân gian.',
    'Nghệ nhân trong vùng mở lớp miễn phí vào tối thứ ba và thứ năm hằng tuần.',
    'Mùi khói rơm, tiếng chày giã gạo gợi lại ký ức của nhiều người lớn tuổi.',
    'Kinh phí tổ chức khoảng {n:120-860} triệu đồng, phần lớn từ nguồn xã hội hóa.',
    'Nhiều bạn trẻ mặc áo bà ba, chụp ảnh và chia sẻ lên mạng xã hội.',
    'Ban quản lý di tích nhắc khách không xả rác, không khắc tên lên tường.',
    'Chương trình văn nghệ khép lại bằng một bài vọng cổ viết riêng cho vùng đất này.',
    'Sau buổi diễn, khán giả nán lại rất lâu để trò chuyện cùng nghệ sĩ.',
    'Cuốn sách dày {n:180-420} trang, in {n:500-2000} bản, được tặng cho các thư viện trường học.',
    'Địa phương đang lập hồ sơ đề nghị công nhận nghề truyền thống cấp tỉnh.',
    '{residentShort} tin rằng còn người nghe thì nghề còn sống.',
  ],
};
