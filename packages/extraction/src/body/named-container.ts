import { isUnlikely } from './class-names.ts';
import { elementsOf, rawText, type StoryElement } from './story-tree.ts';

/** Names by which content systems mark the element that holds a story's text. */
const NAMES =
  /(?:^|[\s_-])(?:(?:article|post|entry|story|news|single|detail|blog|page|cms|main|node|rich|body|field-name|wysiwyg|text)[-_]{0,2}(?:body|content|text|contents|main-content|story)|articlebody|entrytext|storytext|content[-_](?:detail|article|body|text|news|post|entry)|fck_detail|the-content|td-post-content|available-content|noi-?dung|singular-content|detail-cmain|text-formatted|entry)(?:$|[\s_-])/i;

/** Least text in paragraphs that makes a named element a container. */
const LEAST = 250;

/**
 * The smallest element that is named as the story's container and holds nearly all the paragraph text that any such
 * element holds; null when nothing is named so. Papers name it by itemprop="articleBody", `<article>` or a class.
 */
export function namedContainer(root: StoryElement): { element: StoryElement; text: number } | null {
  const found: { element: StoryElement; text: number }[] = [];
  const walk = (element: StoryElement): number => {
    if (element.names !== '' && isUnlikely(element.names)) return 0;
    if (element.tag === 'nav' || element.tag === 'footer' || element.tag === 'aside') return 0;
    let text = element.tag === 'p' ? paragraphText(element) : 0;
    for (const child of elementsOf(element)) text += walk(child);
    if (text >= LEAST && isNamed(element)) found.push({ element, text });
    return text;
  };
  walk(root);
  const most = Math.max(0, ...found.map(({ text }) => text));
  // Inner elements come before outer ones.
  return found.find(({ text }) => text >= most * 0.9) ?? null;
}

function isNamed(element: StoryElement): boolean {
  return element.tag === 'article' || /articlebody/i.test(element.attribs.itemprop ?? '') || NAMES.test(element.names);
}

/** Length of a paragraph's text outside links; short ones and lists of links count nothing. */
function paragraphText(paragraph: StoryElement): number {
  let links = 0;
  const walk = (node: StoryElement): void => {
    for (const child of elementsOf(node)) {
      if (child.tag === 'a') links += rawText(child).length;
      else walk(child);
    }
  };
  walk(paragraph);
  const length = rawText(paragraph).trim().length;
  return length < 40 || links > length * 0.5 ? 0 : length - links;
}
