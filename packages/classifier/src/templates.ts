import type { Format } from '@nhipbao/records';

/**
 * How page templates name themselves in class and id tokens. A name in the story's own containers is strong evidence; menus, icons and
 * boxes that name other formats ("icon-video", "box-podcast", "header-radio") are left out before matching.
 */
const NAMES: readonly (readonly [format: Format, name: RegExp])[] = [
  ['visual-story', /web-?story|visual-?story|amp-story|story-?cards?/],
  ['live-blog', /live-?blog|live-?text|live-?update|tuong-?thuat/],
  ['livestream', /live-?stream|live-?player|live-?tv|page-?live/],
  ['short-video', /short-?video|video-?short|^shorts?(?:$|[-_])|[-_]shorts?$|reels?(?:$|[-_])|vertical-?video/],
  ['podcast', /podcast|radio|detail-?audio|audio-?(?:detail|page|primary)|page-?audio/],
  [
    'video',
    /(?:detail|page|single|main|primary)[-_]*(?:video|clip|tv)|(?:video|clip|tv)s?[-_]*(?:detail|page|primary|single|main|wrapper|container|form|top|large|theater)/,
  ],
  ['interactive', /quizz?|mini-?game|game-?(?:page|detail)|interactive|panorama|vr-?360|pannellum|krpano/],
  ['data-journalism', /data-?story|data-?journalism|chart-?story/],
  [
    'longform',
    /e-?maga?zine|(?:^|[-_])emag|(?:^|[-_])ema[-_]|long-?form|log-?form|mega-?story|e?magazine[-_]*(?:detail|page|content)|detail-?(?:mega|magazine|story)|special-?story|scroll-?story|fullpage|parallax/,
  ],
  ['infographic', /info-?graphics?/],
  [
    'photo-story',
    /(?:detail|page|single)[-_]*(?:photo|image|gallery|album)s?(?:$|[-_])|(?:photo|album|gallery)[-_]*(?:detail|page|story)|photo-?story|slide-?photo/,
  ],
];
const FURNITURE =
  /^(?:icon|ic|btn|button|box|header|footer|menu|nav|sidebar|widget|block|item|thumb|hover|js)[-_]|(?:^|[-_])(?:icon|menu|nav|box|widget|related|list|caption|thumb|ads?)(?:$|[-_])/;

/** Formats that a page's class and id tokens name. */
export function templatesNamed(tokens: readonly string[]): ReadonlySet<Format> {
  const own = tokens.filter((token) => !FURNITURE.test(token));
  return new Set(NAMES.flatMap(([format, name]) => (own.some((token) => name.test(token)) ? [format] : [])));
}
