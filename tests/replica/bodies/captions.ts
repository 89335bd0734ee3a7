import type { Dice } from '../dice.ts';
import type { Story } from '../story.ts';
import { PLACES } from '../text/vocabulary.ts';

const SCENES = [
  'Đông đảo người dân đến từ sáng sớm.',
  'Lực lượng chức năng có mặt tại hiện trường.',
  'Niềm vui của bà con trong ngày trọng đại.',
  'Các em nhỏ hào hứng theo dõi.',
  'Toàn cảnh khu vực nhìn từ trên cao.',
  'Con đường rợp bóng cây dẫn vào trung tâm.',
  'Nông dân tranh thủ làm việc lúc trời mát.',
  'Đoàn viên, thanh niên hỗ trợ người lớn tuổi.',
  'Gian hàng giới thiệu sản vật địa phương.',
  'Nụ cười của người trồng vườn khi được mùa.',
  'Đại biểu trao quà cho gia đình chính sách.',
  'Tiết mục văn nghệ mở đầu chương trình.',
  'Những đôi tay khéo léo giữ nghề truyền thống.',
  'Hoàng hôn buông xuống trên cánh đồng.',
  'Dòng kênh mang nước tưới về ruộng.',
  'Phút nghỉ ngơi bên ly trà đá.',
  'Mọi khâu chuẩn bị đã hoàn tất.',
  'Lớp học buổi tối sáng đèn đến khuya.',
  'Công nhân làm việc trong xưởng mới.',
  'Khán giả cổ vũ nhiệt tình.',
] as const;

/** A caption with its place and photographer: "Toàn cảnh khu vực nhìn từ trên cao, xã Suối Ngà. Ảnh: Hạ Miên". */
export function captionOf(story: Story, dice: Dice): string {
  const scene = dice.pick(SCENES).replace(/\.$/, '');
  const by = story.authors[0] ?? 'TTXVN';
  return dice.chance(0.6) ? `${scene}, ${dice.pick(PLACES)}. Ảnh: ${by}` : `${scene}. Ảnh: ${by}`;
}
