import { fold } from '@nhipbao/records';
import type { Block } from './blocks.ts';

/** Beginnings of lines that lead away from a story, folded (no diacritics); whole words. */
const LEADS_AWAY = [
  'auch interessant',
  'auch lesen',
  'das konnte (?:sie|dich|euch) auch',
  'lesen sie (?:auch|hier|dazu|mehr)',
  'lies auch',
  'mehr zum thema',
  'mehr zu(?:m|r)? ',
  'weitere (?:informationen|infos|beitrage|artikel|inhalte)',
  'zum weiterlesen',
  'schon gelesen',
  'read (?:more|also|next)(?: ?:|$)',
  'also read',
  'see also(?: ?:|$)',
  '(?:more|related) (?:stories|articles|news|reading|posts|coverage|content|topics)',
  'more (?:on this|from )',
  'recommended(?: ?:|$)',
  'you (?:may|might) also (?:like|be interested)',
  'lire (?:aussi|egalement)',
  'a lire (?:aussi|egalement)',
  '(?:a )?voir aussi',
  'siehe auch',
  'ver tambien',
  'vea tambien',
  'mira tambien',
  'saiba mais',
  'se ogsa',
  'las mer',
  'sur le meme (?:sujet|theme)',
  'lea (?:tambien|ademas|mas)',
  'lee (?:tambien|ademas|mas)',
  'le puede interesar',
  'te puede interesar',
  'puedes ver ?:',
  'tambien (?:puedes|te puede) ',
  'leia (?:tambem|mais)',
  'veja (?:tambem|mais)',
  'leggi anche',
  'potrebbe interessarti',
  'lees ook',
  'las ocksa',
  'les ogsa',
  'les mer',
  'lue (?:myos|lisaa)',
  'czytaj (?:tez|takze|wiecej)',
  'zobacz (?:tez|takze)',
  'prectete si',
  'citeste si',
  'olvassa el',
  'ilgili haberler',
  'baca juga',
  'читаите также',
  'смотрите также',
  'читаите також',
  'doc them',
  'xem them',
  'tin lien quan',
  'bai lien quan',
  'tin (?:khac|cung chuyen muc|moi nhat|doc nhieu)',
  'co the ban quan tam',
  'moi ban (?:doc|xem) them',
];

/** Lines that are the page's furniture wherever they stand alone, folded. */
const FURNITURE = [
  'anzeige',
  'advertisement',
  'publicidad(?:e)?',
  'publicite',
  'reklama?',
  'werbung',
  'quang cao',
  'externer inhalt',
  'diesen artikel (?:teilen|drucken|weiterempfehlen)',
  'den artikel mit anderen',
  'artikel (?:teilen|drucken|merken)',
  'share (?:this|on|via|with)\\b.*',
  'follow us\\b.*',
  'chia se',
  'binh luan',
  'kommentare(?: geschlossen| insgesamt.*)?',
  'comments? (?:are )?closed',
  'hier konnen sie den artikel bewerten',
  'sign up (?:for|to)\\b.*',
  'subscribe (?:now|to|here|for)\\b.*',
  'get (?:the|our) .{0,60}(?:newsletter|by email|in your inbox|straight to your phone).*',
  '(?:abonnieren sie|newsletter|jetzt (?:abonnieren|anmelden)|verpasse keine)\\b.*',
  'theo doi .{0,60}(?:google news|fanpage|facebook|zalo|youtube)\\b.*',
  'doc bao in',
  'tai ung dung',
  'all rights reserved.*',
  'alle rechte vorbehalten.*',
  'this entry was posted .*',
  'filed under.*',
  'posted in .*',
  '(?:schlagworte|schlagworter|tags?|keywords|tu khoa|etiquetas|temas|topics)(?: ?:.*|$)',
  '(?:uber|about) (?:den|die|the) (?:autor|autorin|author)s?.*',
  'click (?:here|to share).*',
  'zuruck zur .*',
  'nach oben',
  'back to top',
  'lade weitere inhalte.*',
];

const AWAY = new RegExp(`^\\W*(?:>+ ?)?(?:${LEADS_AWAY.join('|')})`, 'u');
const ALONE = new RegExp(`^[\\W_]*(?:${FURNITURE.join('|')})[\\W_]*$`, 'u');
const CREDIT =
  /^\W*(?:titelbild|bild|foto|fotos|photos?|photo credit|image|images|ảnh|source photo)\s*(?:by|von|:)\s*.{2,70}$/iu;
const LABELLED_AD = /^(?:anzeige|advertisement|publicidad|publicité|quảng cáo)\s*[-–:]/iu;
const RIGHTS = /^\W*(?:©|\(c\)|copyright\b)/i;

/** Longest line taken for furniture; a longer one is a sentence of the story that happens to begin so. */
const LONGEST = 220;

/**
 * Drops lines that are not the story's own: advertising labels, calls to share or subscribe, and "read also" lines
 * with the links that follow them. `phrases` are a site's own, compared folded.
 */
export function withoutFrameLines(blocks: Block[], phrases: string[] = []): Block[] {
  const own = new Set(phrases.map(fold));
  const kept: Block[] = [];
  // A page of links alone is a page about links; beside text a line that is one link leads away.
  const stands = blocks.filter(({ text, links }) => text.length > 80 && links < text.length * 0.5).length;
  let away = false;
  for (const block of blocks) {
    const isLink = block.links >= block.text.length * 0.8;
    if (away && isLink && block.text.length < 300) continue;
    away = false;
    if (block.text.length <= LONGEST) {
      const text = fold(block.text);
      if (AWAY.test(text)) {
        away = true;
        continue;
      }
      if (CREDIT.test(block.text) || LABELLED_AD.test(block.text)) continue;
      if (
        block.links >= block.text.length * 0.97 &&
        block.text.length < 160 &&
        stands > 2 &&
        !/^(?:li|dd|h\d)$/.test(block.element.tag)
      )
        continue;
      if (ALONE.test(text) || own.has(text) || (RIGHTS.test(block.text) && block.text.length < 120)) continue;
    }
    kept.push(block);
  }
  return kept;
}
