import { escapeHtml } from '../../html.ts';
import { SECTIONS } from '../../plan.ts';

/** The magazine's plain frame. */
export function magazineFrame({ title, head, main }: { title: string; head: string; main: string }): string {
  const menu = SECTIONS.magazine.map(({ slug, title: name }) => `<a href="/${slug}/">${name}</a>`).join(' · ');
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Văn nghệ Tây Ninh</title>
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/atom+xml" href="/feed/atom">
${head}
</head>
<body>
<header class="masthead"><p class="site-title"><a href="/">Văn nghệ Tây Ninh</a></p><p class="tagline">Tạp chí sáng tác, nghiên cứu, phê bình (bản minh họa)</p><nav>${menu}</nav></header>
<main id="main">
${main}
</main>
<footer class="colophon"><p>Dữ liệu minh họa do dự án Nhịp Báo tự đặt ra. Giấy phép xuất bản số 00/GP-MH (số minh họa).</p><p>Tòa soạn: 00 đường Minh Họa, tỉnh Tây Ninh. Bài vở gửi về vannghe@bao.example</p></footer>
</body>
</html>
`;
}

/** The magazine's style sheet. */
export const MAGAZINE_CSS = `body{margin:0;font:18px/1.75 Georgia,"Times New Roman",serif;color:#2b2620;background:#fbf8f1}a{color:#7a2e1d}img{max-width:100%;height:auto}
.masthead{text-align:center;border-bottom:1px solid #cbbfa8;padding:24px 12px}.site-title{font-size:36px;margin:0}.tagline{color:#8a7f6c;margin:0 0 10px}
#main{max-width:680px;margin:28px auto;padding:0 16px}.entry-title{font-size:32px;line-height:1.25}.entry-meta{color:#8a7f6c;font-size:15px}.entry-summary{font-style:italic}
.wp-caption{margin:22px 0;text-align:center}.wp-caption-text{font-size:14px;color:#777}.hentry{border-bottom:1px solid #e4dac6;padding:12px 0}.colophon{border-top:1px solid #cbbfa8;text-align:center;font-size:14px;padding:18px}
`;
