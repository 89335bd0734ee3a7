import type { Format } from '@nhipbao/records';

/**
 * How page templates name themselves in class and id tokens. A name in the story's own containers is strong evidence; menus, icons and
 * boxes that name other formats ("icon-video", "box-podcast", "header-radio") are left out before matching.
 */
const NAMES: readonly (readonly [format: Format, name: RegExp])[] = [
  ['visual-story', /web-?story|visual-?story|amp-story|story-?cards?/],
  ['live-blog', /live-?blog|live-?text|tuong-?thuat/],
  ['livestream', /live-?stream|live-?tv|page-?live$/],
  ['short-video', /short-?video|video-?shorts?(?:$|[-_])|^shorts(?:$|[-_])|^reels?(?:$|[-_])|vertical-?video/],
  [
    'podcast',
    /podcast|^radio-(?!button|input|group|label)|detail-?(?:audio|radio)|audio-?(?:detail|page|primary)|page-?audio/,
  ],
  [
    'video',
    /(?:detail|page|single|main)[-_]*(?:video|clip|tv)s?(?:$|[-_])|(?:^|[-_])(?:video|tv)s?[-_]*(?:detail|page|primary|theater)|^clips?-(?:wrapper|top|large|detail)/,
  ],
  [
    'interactive',
    /(?:^|[-_])quizz?(?:$|[-_])|mini-?game|game-?(?:page|detail)|page-?interactive|interactive-?(?:page|detail|story)|vr-?360|pannellum|krpano/,
  ],
  ['data-journalism', /data-?story|data-?journalism|chart-?story/],
  [
    'longform',
    /(?:^|[-_])e-?magazine|(?:^|[-_])emag(?:$|[-_]|\d)|(?:^|[-_])ema[-_]|long-?form|log-?form|mega-?story|magazine[-_]+(?:detail|page|content|body|cover)|detail-?(?:mega|magazine|story)|(?:article|page|layout|type)[-_]+mega(?:$|[-_])|mega[-_]+(?:article|page|detail)|special-?story|scroll-?story|shorthand|^fullpage$/,
  ],
  ['infographic', /info-?graphics?/],
  [
    'photo-story',
    /detail[-_]+(?:photos?|images|gallery|album)(?:$|[-_])|(?:photo|album)[-_]*(?:detail|page|story)|slide-?photo/,
  ],
];
const FURNITURE =
  /^(?:icon|ic|btn|button|box|header|footer|menu|nav|sidebar|widget|block|item|thumb|hover|js|tag|flag|has|is|f|k|enable)[-_]|(?:^|[-_])(?:icon|menu|nav|box|widget|related|list|caption|thumb|ads?|mobile)(?:$|[-_])/;

/** Formats that a page's class and id tokens name. */
export function templatesNamed(tokens: readonly string[]): ReadonlySet<Format> {
  const own = tokens.filter((token) => !FURNITURE.test(token) || token.includes('detail'));
  return new Set(NAMES.flatMap(([format, name]) => (own.some((token) => name.test(token)) ? [format] : [])));
}
