import { foldedWords, hasKeyword } from './text/keywords.ts';

/** Newsroom topics (chủ đề), as shown; the first ten are what the shipped model knows, by its training labels. */
export const TOPIC_OF_LABEL: Readonly<Record<string, string>> = {
  'Chinh tri Xa hoi': 'Chính trị - Xã hội',
  'Doi song': 'Đời sống',
  'Khoa hoc': 'Khoa học',
  'Kinh doanh': 'Kinh tế',
  'Phap luat': 'Pháp luật',
  'Suc khoe': 'Y tế - Sức khỏe',
  'The gioi': 'Thế giới',
  'The thao': 'Thể thao',
  'Van hoa': 'Văn hóa - Giải trí',
  'Vi tinh': 'Công nghệ',
};

/** Sections that name their topic, folded, most special first: what an editor filed by hand needs no model. */
const SECTIONS: readonly (readonly [topic: string, words: readonly string[]])[] = [
  ['Xây dựng Đảng', ['xay dung dang', 'dang va cuoc song', 'tu tuong ho chi minh']],
  ['Quốc phòng - An ninh', ['quoc phong', 'an ninh', 'bien phong', 'quan su', 'an ninh quoc phong']],
  ['Nông nghiệp', ['nong nghiep', 'nong thon', 'nong thon moi', 'khuyen nong']],
  ['Giáo dục', ['giao duc', 'tuyen sinh', 'hoc duong', 'khuyen hoc', 'du hoc']],
  ['Môi trường', ['moi truong', 'khi hau', 'tai nguyen', 'thoi tiet']],
  ['Du lịch', ['du lich']],
  ['Pháp luật', ['phap luat', 'phap dinh', 'an ninh trat tu', 'ban doc phap luat', 'vu an', 'hinh su']],
  ['Y tế - Sức khỏe', ['y te', 'suc khoe', 'y te suc khoe']],
  ['Thể thao', ['the thao', 'bong da', 'tennis', 'sea games', 'world cup', 'cac mon the thao']],
  ['Thế giới', ['the gioi', 'quoc te']],
  ['Công nghệ', ['cong nghe', 'chuyen doi so', 'so hoa', 'vi tinh', 'suc manh so', 'thiet bi so']],
  ['Khoa học', ['khoa hoc']],
  ['Văn hóa - Giải trí', ['van hoa', 'giai tri', 'van nghe', 'am nhac', 'dien anh', 'van hoa giai tri']],
  [
    'Kinh tế',
    ['kinh te', 'kinh doanh', 'tai chinh', 'chung khoan', 'bat dong san', 'thi truong', 'doanh nghiep', 'ngan hang'],
  ],
  ['Đời sống', ['doi song', 'nhip song', 'gia dinh', 'tinh yeu', 'am thuc']],
  ['Chính trị - Xã hội', ['chinh tri', 'xa hoi', 'doan the']],
];

/** The topic a section names, or null where it says nothing of the topic ("Tin mới", "Multimedia"). */
export function topicOfSection(section: string | null): string | null {
  const folded = foldedWords(section ?? '');
  return SECTIONS.find(([, words]) => hasKeyword(folded, words))?.[0] ?? null;
}
