import { feedDate } from '../dates.ts';

/** What a site shows for a page it does not have. */
export const NOT_FOUND_PAGE = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Không tìm thấy trang</title></head>
<body><h1>Không tìm thấy trang</h1><p>Nội dung bạn tìm không tồn tại hoặc đã bị gỡ bỏ. <a href="/">Về trang chủ</a></p></body></html>`;

/** A web page where a feed should be, as after a change of address. */
export function notAFeed(): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang chủ</title></head><body><h1>Chào mừng</h1><ul><li><a href="/">Tin &nbsp; mới</a><br></ul></body></html>`;
}

/** A feed whose titles ask the reader to fetch a local file and an address of this server: both must stay unread. */
export function externalEntities(base: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY web SYSTEM "${base}/xxe-canary"><!ENTITY % more SYSTEM "${base}/xxe-canary.dtd"> %more;]>
<rss version="2.0"><channel><title>&file;</title><link>${base}/</link><item><title>&web;</title><link>${base}/xxe-a1.html</link></item></channel></rss>`;
}

/** Ten levels of entities of ten each: 10^10 characters once they are expanded. */
export function entityBomb(): string {
  const levels = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
  return `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]>
<rss version="2.0"><channel><title>&l10;</title><item><title>&l10;</title><link>http://127.0.0.1/a1.html</link></item></channel></rss>`;
}

/** A well-formed feed of very many entries with plain descriptions, about 400 bytes each. */
export function manyEntries(entries: number, base: string, now: Date): string {
  const date = feedDate(now);
  const filler = 'Nội dung tóm tắt của một tin rất bình thường trong một danh sách dài khác thường. '.repeat(2);
  const items = Array.from(
    { length: entries },
    (_, index) =>
      `<item><title>Tin số ${index + 1}</title><link>${base}/tin-so-${index + 1}-a${900_000 + index}.html</link><description>${filler}</description><pubDate>${date}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Rất nhiều tin</title><link>${base}/</link>${items.join('\n')}</channel></rss>`;
}
