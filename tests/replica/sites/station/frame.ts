import { escapeHtml } from '../../html.ts';
import { SECTIONS } from '../../plan.ts';
import { ACCOUNTS, accountAddress } from '../../platforms/accounts.ts';

/** The station's header, menu, programme box and footer around a page. */
export function stationFrame({ title, head, main }: { title: string; head: string; main: string }): string {
  const menu = SECTIONS.station
    .map(({ slug, title: name }) => `<li class="menu-item"><a href="/${slug}/">${name}</a></li>`)
    .join('');
  const follow = ACCOUNTS.filter(({ unit }) => unit === 'station')
    .map((account) => `<a href="${accountAddress(account)}">${account.platform}</a>`)
    .join(' | ');
  return `<!DOCTYPE html>
<html lang="vi-VN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/assets/tv.css">
<link rel="alternate" type="application/rss+xml" href="/rss.xml">
${head}
</head>
<body>
<div id="header"><a class="brand" href="/"><span>TayNinh</span>TV</a><span class="channels">TTV11 (HD) - FM 103.1 MHz</span><a class="on-air" href="/truc-tiep/">Xem trực tuyến</a></div>
<ul id="menu"><li class="menu-item"><a href="/">Trang chủ</a></li>${menu}</ul>
<div id="container">
<div id="content">
${main}
</div>
<div id="sidebar"><div class="widget"><h4>Lịch phát sóng</h4><p>06:00 Chào buổi sáng - 11:30 Bản tin trưa - 18:30 Thời sự Tây Ninh - 20:00 Phim truyện</p></div>
<div class="widget"><h4>Theo dõi chúng tôi</h4><p>${follow} | FPT Play | MyTV</p></div></div>
</div>
<div id="footer"><p><b>Dữ liệu minh họa</b>: tin, chương trình, tên người và địa danh cấp xã trên trang này do dự án Nhịp Báo tự đặt ra.</p>
<p>Cơ quan chủ quản: (minh họa). Giấy phép thiết lập trang thông tin điện tử tổng hợp số 00/GP-MH (số minh họa)</p>
<p>Địa chỉ: 00 đường Minh Họa, tỉnh Tây Ninh - ĐT: 0276.000.0001</p></div>
</body>
</html>
`;
}

/** The station's style sheet. */
export const STATION_CSS = `body{margin:0;font:15px/1.6 "Segoe UI",Roboto,Arial,sans-serif;background:#eef1f5;color:#1c2430}a{color:#00529b;text-decoration:none}img,iframe,video{max-width:100%}
#header{display:flex;gap:20px;align-items:center;background:#00305e;color:#fff;padding:12px 24px}.brand{font-size:26px;font-weight:800;color:#fff}.brand span{color:#ffb400}.on-air{margin-left:auto;background:#e4002b;color:#fff;padding:6px 12px;border-radius:4px}
#menu{display:flex;flex-wrap:wrap;margin:0;padding:0 16px;background:#00529b;list-style:none}#menu a{display:block;color:#fff;padding:10px 12px}
#container{display:flex;gap:24px;max-width:1100px;margin:20px auto;padding:0 16px}#content{flex:1;min-width:0;background:#fff;padding:20px;border-radius:6px}#sidebar{width:260px}.widget{background:#fff;padding:12px 16px;border-radius:6px;margin-bottom:16px}
@media(max-width:800px){#container{display:block}#sidebar{width:auto}}
.post-title{font-size:26px;line-height:1.3}.post-date{color:#6a7483;font-size:13px}p.sapo{font-weight:600;font-size:17px}.embed iframe{width:100%;aspect-ratio:16/9;height:auto;border:0}
.post-author{text-align:right;font-weight:600}.caption{font-size:13px;color:#555;text-align:center}.program-card{display:inline-block;width:46%;margin:1%;vertical-align:top}.program-card img{width:100%}
#footer{background:#00305e;color:#cfd8e3;padding:18px 24px;font-size:13px}
`;
