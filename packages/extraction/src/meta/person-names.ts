import { fold } from '@nhipbao/records';
import { letters } from './headline-zone.ts';

const BY =
  /^(?:(?:written|reported|story|text|words|report)\s+)?(?:by|von|par|por|per|di|door|av|af|autor(?:a|en)?|auteur|author|text|texte|texto|testo|tekst|yazar|oleh|penulis|reporter|bài(?:\s*,\s*ảnh)?|bài và ảnh|tin(?:\s*,\s*ảnh)?|tác giả|thực hiện|nội dung|phóng viên|PV|автор)(?:\s*[:·|]\s*|\s+)/iu;
const NOT_NAME =
  /[\d@:!?"“”]|https?|www\.|\b(?:min|minutes?|read|phút|đọc|updated|published|posted|cập nhật|share|comment|editor|redaktion|staff|admin|guest|subscribe|follow|xem|thêm|thiết kế|đồ họa)\b/iu;
const SEPARATOR = /\s*(?:[,;|/·•&]|\s[-–—]\s|\s(?:and|und|và|et|y|e|og|och|en|i|и|ve|dan|with)\s)\s*/iu;

/** A name as printed, without "By" and its like and without a trailing role in brackets. */
export function bareName(text: string): string {
  return text
    .replace(BY, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/^[\s,.;:|–-]+|[\s,;:|–-]+$/gu, '')
    .trim();
}

/** True when a text says "By ..." or the like at its start. */
export function startsWithBy(text: string): boolean {
  return BY.test(text);
}

/** True for what looks like one person's name: one to five words, most of them capitalised where the script has capitals. */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || NOT_NAME.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  const cased = words.filter((word) => /^\p{Lu}/u.test(word) || /^[^\p{Ll}\p{Lu}]+$/u.test(word));
  const isUncased = !/[\p{Ll}\p{Lu}]/u.test(text);
  return isUncased
    ? words.length <= 4 && /\p{L}/u.test(text)
    : cased.length >= Math.max(1, words.length - 1) && /^\p{Lu}/u.test(text);
}

/** The names in a byline such as "By Ann Lee and Bob Ray" or "Thu Ngân - Châu Sa"; parts that are no names are left out. */
export function namesInByline(text: string): string[] {
  return bareName(text).split(SEPARATOR).map(bareName).filter(looksLikeName);
}

/** Names without repeats and without those that are the site's own. */
export function people(names: string[], sites: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = letters(name);
    if (key.length < 2 || seen.has(key) || sites.includes(letters(fold(name)))) return false;
    seen.add(key);
    return true;
  });
}
