import type { Element, ParentNode } from 'domhandler';
import { chooseTop, withSiblings } from './choose.ts';
import { cleanStory } from './clean.ts';
import { namedContainer } from './named-container.ts';
import { paragraphsFromBreaks } from './paragraphs-from-breaks.ts';
import { prune, repeatsTitle } from './prune.ts';
import { topCandidates } from './score.ts';
import { append, innerText, newElement, type StoryElement, storyTreeOf } from './story-tree.ts';

/** A story shorter than this many characters is looked for again with less cut away. */
const ENOUGH = 500;

/** A scored story with less than this share of the text in a named container has missed the story. */
const MISSED = 1;

interface Attempt {
  stripUnlikely: boolean;
  weighNames: boolean;
  conditionally: boolean;
}

const ATTEMPTS: Attempt[] = [
  { stripUnlikely: true, weighNames: true, conditionally: true },
  { stripUnlikely: false, weighNames: true, conditionally: true },
  { stripUnlikely: false, weighNames: false, conditionally: true },
  { stripUnlikely: false, weighNames: false, conditionally: false },
];

/**
 * Finds the element that holds the story and cuts away what does not belong to it. `title` names the heading that is
 * left out, `copy` is a copy of the body that is used up. Null when the page has no text. The scoring is that of
 * Mozilla's Readability 0.6 (Apache-2.0), on a copy of htmlparser2's tree with all figures taken in one walk instead of
 * by asking the document again and again; where it misses most of what the page itself names as the story's text, the
 * named element is taken.
 */
export function findStory(body: ParentNode, copy: StoryElement, title: string): StoryElement | null {
  const named = namedContainer(copy);
  let longest: { story: StoryElement; length: number } | null = null;
  for (const attempt of ATTEMPTS) {
    const story = scoredStory(attempt === ATTEMPTS[0] ? copy : storyTreeOf(body), title, attempt);
    const length = innerText(story).length;
    if (length > 0 && (!longest || length > longest.length)) longest = { story, length };
    if (length >= ENOUGH) break;
  }
  if (named && (longest?.length ?? 0) < named.text * MISSED) {
    const story = namedStory(storyTreeOf(body), title);
    if (story && innerText(story).length > (longest?.length ?? 0)) return story;
  }
  return longest?.story ?? null;
}

function scoredStory(root: StoryElement, title: string, attempt: Attempt): StoryElement {
  const scored = prepare(root, title, attempt.stripUnlikely);
  const top = chooseTop(root, topCandidates(root, scored, attempt.weighNames), attempt.weighNames);
  const story = withSiblings(root, top);
  cleanStory(story, attempt);
  return story;
}

/** The story in elements that a site's profile names as its body; null when they hold no text. */
export function storyIn(elements: Element[], title: string): StoryElement | null {
  const story = newElement('div', {}, null);
  for (const element of elements) {
    const root = storyTreeOf(element);
    prepare(root, title, true);
    append(story, root);
  }
  cleanStory(story, { conditionally: true, weighNames: false });
  return innerText(story).length > 0 ? story : null;
}

/** The named container, cleaned the same way. */
function namedStory(root: StoryElement, title: string): StoryElement | null {
  const container = namedContainer(root)?.element;
  if (!container) return null;
  prepare(container, title, true);
  const story = newElement('div', {}, null);
  append(story, container);
  cleanStory(story, { conditionally: true, weighNames: true });
  return story;
}

function prepare(root: StoryElement, title: string, stripUnlikely: boolean): StoryElement[] {
  paragraphsFromBreaks(root);
  return prune(root, { stripUnlikely, isTitle: (heading) => repeatsTitle(title, heading) });
}
