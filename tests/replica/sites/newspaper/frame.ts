import { escapeHtml } from '../../html.ts';
import { SECTIONS } from '../../plan.ts';
import { ACCOUNTS, accountAddress } from '../../platforms/accounts.ts';

/** A page's own parts; the frame around them is the same everywhere. */
export interface Framed {
  title: string;
  head: string;
  bodyClass: string;
  main: string;
  /** Lists beside the story; '' for full-width layouts. */
  aside: string;
}

const MENU = SECTIONS.newspaper.map(({ slug, title }) => `<li><a href="/${slug}/">${title}</a></li>`).join('');

/** One of these accounts is known to nobody but this footer. */
const FOLLOW = [
  ...ACCOUNTS.filter(({ unit }) => unit === 'newspaper').map((account) => [account.platform, accountAddress(account)]),
  ['X', 'https://x.com/baotayninh_minhhoa'],
]
  .map(([name, address]) => `<a href="${address}">${name}</a>`)
  .join(' | ');

/** The newspaper's header, menu, aside and footer around a page. */
export function newspaperFrame({ title, head, bodyClass, main, aside }: Framed): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Báo Tây Ninh Online</title>
<link rel="stylesheet" href="/css/bao.css">
<link rel="alternate" type="application/rss+xml" title="Báo Tây Ninh" href="/rss/home.rss">
${head}
</head>
<body class="${bodyClass}">
<header class="site-header">
<div class="top-bar"><a class="logo" href="/">BÁO TÂY NINH</a><span class="slogan">Cơ quan của Đảng bộ, chính quyền và nhân dân tỉnh - bản minh họa</span>
<ul class="tools"><li><a href="/xem-bao/">Đọc báo in</a></li><li><a href="/ung-dung">Tải ứng dụng</a></li><li><a href="/rss">RSS</a></li></ul>
<form class="search" action="/tim-kiem"><input name="q" placeholder="Tìm kiếm"></form></div>
<nav class="menu"><ul><li><a href="/">Trang chủ</a></li>${MENU}</ul></nav>
</header>
<div class="wrapper${aside ? '' : ' wide'}">
<main>
${main}
</main>
${aside}
</div>
<footer class="site-footer">
<p class="notice"><strong>Dữ liệu minh họa.</strong> Mọi tin, bài, tên người và địa danh cấp xã trên trang này đều do dự án Nhịp Báo tự đặt ra.</p>
<p>Báo Tây Ninh - Tổng Biên tập: (minh họa) - Tòa soạn: 00 đường Minh Họa, tỉnh Tây Ninh</p>
<p>Giấy phép hoạt động báo chí số 000/GP-MH cấp ngày 01/01/2025 (số minh họa)</p>
<p>Điện thoại: 0276.000.0000 - Email: toasoan@bao.example</p>
<p>Theo dõi Báo Tây Ninh: ${FOLLOW}</p>
<p>® Ghi rõ nguồn “Báo Tây Ninh” khi phát hành lại thông tin từ website này.</p>
</footer>
</body>
</html>
`;
}
