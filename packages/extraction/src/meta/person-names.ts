import { fold } from '@nhipbao/records';
import { monthNumber } from '../dates/month-names.ts';
import { letters } from './headline-zone.ts';

const BY =
  /^(?:(?:written|reported|story|text|words|report)\s+)?(?:by|von|par|por|per|di|door|av|af|autor(?:a|en)?|auteur|author|text|texte|texto|testo|tekst|yazar|oleh|penulis|reporter|bài(?:\s*,\s*ảnh)?|bài và ảnh|tin(?:\s*,\s*ảnh)?|tác giả|thực hiện|nội dung|phóng viên|PV|автор)(?:\s*[:·|]\s*|\s+)/iu;
const NOT_NAME =
  /[\d@:!?"“”]|https?|www\.|\b(?:min|minutes?|read|phút|đọc|updated|published|posted|cập nhật|share|comment|editor|redaktion|staff|admin|guest|subscribe|follow|xem|thêm|thiết kế|đồ họa)\b/iu;
const SEPARATOR = /\s*(?:[,;|/·•&]|\s[-–—]\s|\s(?:and|und|và|et|y|e|og|och|en|i|и|ve|dan|with)\s)\s*/iu;

const PARTICLE =
  /^(?:d[aeiou]s?|del|della|der|den|des|du|v[ao]n|zu|zum|la|le|el|al|bin|bint|ibn|ben|ter|ten|af|av|[’'dlo]['’]\p{L}+|y|e|i)$/iu;
const CREDENTIAL = /^(?:M\.?A\.?|M\.?D\.?|Ph\.?D\.?|R\.?N\.?|M\.?Sc\.?|B\.?A\.?|J\.?D\.?|MPH|RD|Jr\.?|Sr\.?|II|III)$/i;

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
  const cased = words.filter(
    (word) => /^[\p{Lu}\p{Lt}]/u.test(word) || PARTICLE.test(word) || /^[^\p{Ll}\p{Lu}]+$/u.test(word),
  );
  const isUncased = !/[\p{Ll}\p{Lu}]/u.test(text);
  return isUncased ? words.length <= 4 && /\p{L}/u.test(text) : cased.length === words.length && /^\p{Lu}/u.test(text);
}

/** The names in a byline such as "By Ann Lee and Bob Ray" or "Thu Ngân - Châu Sa"; parts that are no names are left out. */
export function namesInByline(text: string): string[] {
  return bareName(text)
    .split(SEPARATOR)
    .map((part) => bareName(withoutDate(part)))
    .filter((part) => looksLikeName(part) && !CREDENTIAL.test(part));
}

/** A part of a byline up to the date that follows the name. */
function withoutDate(part: string): string {
  const cut = /^(.*?)[\s,]*\d.*$/u.exec(part)?.[1];
  if (cut === undefined) return part;
  const last = /^(.*)\s(\S+)$/u.exec(cut);
  return last?.[1] && last[2] && monthNumber(last[2]) !== null ? last[1] : cut;
}

/** What templates and buttons print where a name would stand. */
const NOBODY =
  /^(?:admin(?:istrator)?|unknown|anonymous|anónimo|by|author|autor|autoreninfo|auteur|publisher|guest|user|root|stand|like|n\/a|null|undefined|quản trị(?: viên)?|ban biên tập|biên tập viên)$|compartir|partager|\bteilen\b|^\S+\.(?:com|net|org|vn|de)(?:\/|$)/iu;

/** Names without repeats and without those that are the site's own. */
export function people(names: string[], sites: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = letters(name);
    if (NOBODY.test(name) || (!/\s/.test(name) && monthNumber(name) !== null)) return false;
    if (key.length < 2 || seen.has(key) || sites.includes(letters(fold(name)))) return false;
    seen.add(key);
    return true;
  });
}
