const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe inside HTML and XML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** Đ written as Ð (U+00D0), as in texts pasted from old documents: looks the same, is another letter. */
export function withLookAlikes(text: string): string {
  return text.replaceAll('Đ', '\u00D0');
}
