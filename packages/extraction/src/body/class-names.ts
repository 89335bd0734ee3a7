/** Word lists on class and id after Mozilla's Readability 0.6 (Apache-2.0), which was measured on thousands of sites. */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const MAYBE = /and|article|body|column|content|main|shadow/i;
const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;
const SHARE = /(?:\b|_)(?:share|sharedaddy)(?:\b|_)/i;
const BYLINE = /byline|author|dateline|writtenby|p-author/i;

/** True when the names are those of a page's frame and not also of content. */
export function isUnlikely(names: string): boolean {
  return UNLIKELY.test(names) && !MAYBE.test(names);
}

export function isShareName(names: string): boolean {
  return SHARE.test(names);
}

export function isBylineName(names: string): boolean {
  return BYLINE.test(names);
}

/** +25 for each of class and id that names content, -25 for each that names something else. */
export function classWeight(attribs: Record<string, string>): number {
  return weightOf(attribs.class) + weightOf(attribs.id);
}

function weightOf(name: string | undefined): number {
  if (name === undefined || name === '') return 0;
  return (NEGATIVE.test(name) ? -25 : 0) + (POSITIVE.test(name) ? 25 : 0);
}
