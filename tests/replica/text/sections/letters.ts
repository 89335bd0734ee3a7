import type { SectionText } from '../section-text.ts';

/** Văn nghệ: what the arts magazine prints. */
export const letters: SectionText = {
  events: [
    {
      tellings: [
        {
          title: 'Trại sáng tác {place}: {n:14-46} tác phẩm từ những chuyến đi',
          lead: 'Trại sáng tác năm {year} khép lại với {n:14-46} tác phẩm thơ, truyện ngắn, ca khúc và ảnh nghệ thuật.',
        },
        {
          title: 'Mười ngày ở trại sáng tác {place}',
          lead: 'Mười ngày ở trại sáng tác {place} đủ để những người viết xa lạ trở thành bạn bè.',
        },
        {
          title: 'Văn nghệ sĩ đi thực tế tại {place}',
          lead: 'Chuyến đi thực tế về {place} để lại trong mỗi người cầm bút những cảm xúc khó quên.',
        },
      ],
      facts: [
        'Ban tổ chức chọn {n:6-13} tác phẩm in trong số đặc biệt cuối quý.',
        'Nhiều tác giả trẻ lần đầu tham gia nhưng đã cho thấy giọng điệu riêng.',
        'Các buổi góp ý bản thảo thường kéo dài đến khuya bên ấm trà.',
      ],
    },
    {
      tellings: [
        {
          title: 'Đọc tập thơ mới của {residentName}',
          lead: 'Tập thơ mới của {residentName} gồm {n:32-68} bài, viết trong gần {n:4-12} năm.',
        },
        {
          title: 'Miền ký ức trong truyện ngắn {residentName}',
          lead: 'Đọc truyện ngắn {residentName}, người ta bắt gặp một miền quê lặng lẽ, nhiều nắng và nhiều thương nhớ.',
        },
        {
          title: '{residentName} và những trang viết về phù sa',
          lead: '{residentName} viết về phù sa như viết về chính gia đình mình.',
        },
      ],
      facts: [
        'Hình ảnh con sông, bến nước và người mẹ trở đi trở lại như một điệp khúc.',
        'Ngôn ngữ giản dị, gần với lời nói hằng ngày, nhưng có sức gợi.',
        'Đôi chỗ tác giả còn sa vào kể lể, song điều đó không làm mất đi sự chân thành.',
      ],
    },
    {
      tellings: [
        {
          title: 'Triển lãm tranh của nhóm họa sĩ {place}',
          lead: 'Phòng tranh với {n:24-80} bức sơn dầu, lụa và khắc gỗ mở cửa tại {place} đến cuối tháng.',
        },
        {
          title: 'Sắc màu biên giới trong tranh {residentName}',
          lead: 'Bằng gam màu trầm, {residentName} kể lại đời sống vùng biên qua từng bức tranh.',
        },
      ],
      facts: [
        'Bức lớn nhất dài {d:2-5} m, vẽ trong {n:4-10} tháng.',
        'Người xem dừng lại lâu nhất trước loạt tranh về mùa cấy.',
        'Một phần tiền bán tranh được góp vào quỹ mỹ thuật thiếu nhi.',
      ],
    },
    {
      tellings: [
        {
          title: 'Tản mạn mùa gió chướng {place}',
          lead: 'Gió chướng về, đồng {place} ngả màu, lòng người cũng chùng xuống theo từng đợt lá.',
        },
        {
          title: 'Đêm nghe đờn ở {place}',
          lead: 'Đêm ở {place}, tiếng đờn kìm cất lên từ mái hiên nhà {residentShort} làm người ta quên cả khuya.',
        },
        {
          title: 'Chuyện người giữ đình {place}',
          lead: 'Ngôi đình cổ ở {place} có người giữ đã ngoài {n:70-86} tuổi, thuộc làu từng hoành phi, câu đối.',
        },
      ],
      facts: [
        'Ngày xưa, cứ đến mùa này là cả xóm rủ nhau tát đìa, nướng cá ngay bờ ruộng.',
        'Tiếng côn trùng ngoài vườn quyện vào câu chuyện cũ của những người già.',
        'Có những điều tưởng đã mất, một hôm bỗng thấy còn nguyên trong ánh mắt người già.',
      ],
    },
  ],
  sentences: [
    'Văn chương bắt đầu từ những điều rất nhỏ mà người ta thường đi qua không để ý.',
    'Người viết trẻ hôm nay có nhiều phương tiện hơn nhưng cũng dễ bị cuốn đi hơn.',
    'Tôi nhớ mãi buổi chiều đứng trên bờ kênh nhìn khói đốt đồng bay ngang mặt nước.',
    'Theo một nhà phê bình, điều đáng quý là tác giả không cố làm dáng.',
    'Mỗi tác phẩm là một lần trở về, dù chỉ trong trí nhớ.',
    'Câu chuyện dừng lại ở đó, phần còn lại để người đọc tự nghĩ tiếp.',
    'Những con chữ chắt ra từ lao động, từ nắng gió miền biên viễn.',
    'Hội hiện có {n:90-180} hội viên sinh hoạt ở {n:6-9} chuyên ngành.',
    'Ở {place2}, người ta vẫn còn giữ lệ đọc thơ đêm rằm tháng giêng.',
    'Nghệ thuật không thể vội, cũng như lúa phải qua đủ mùa mới trổ bông.',
    'Tạp chí dành trang giới thiệu tác giả mới ở mỗi số.',
    'Bản thảo được viết tay, nét chữ nghiêng, nhiều chỗ gạch xóa.',
    'Đó là cái duyên của người cầm bút với vùng đất mình chọn để thương.',
    'Cuối buổi, mọi người chuyền tay nhau tập sách còn thơm mùi mực.',
  ],
};
