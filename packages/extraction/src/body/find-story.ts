import type { ParentNode } from 'domhandler';
import { chooseTop, withSiblings } from './choose.ts';
import { cleanStory } from './clean.ts';
import { paragraphsFromBreaks } from './paragraphs-from-breaks.ts';
import { prune, repeatsTitle } from './prune.ts';
import { topCandidates } from './score.ts';
import { innerText, type StoryElement, storyTreeOf } from './story-tree.ts';

/** A story shorter than this many characters is looked for again with less cut away. */
const ENOUGH = 500;

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
 * left out, `copy` is a copy of the body that is used up. Null when the page has no text. The algorithm is that of Mozilla's Readability 0.6 (Apache-2.0), on a copy
 * of htmlparser2's tree with all figures taken in one walk instead of by asking the document again and again.
 */
export function findStory(body: ParentNode, copy: StoryElement, title: string): StoryElement | null {
  let longest: { story: StoryElement; length: number } | null = null;
  for (const attempt of ATTEMPTS) {
    const story = attemptStory(attempt === ATTEMPTS[0] ? copy : storyTreeOf(body), title, attempt);
    const length = innerText(story).length;
    if (length >= ENOUGH) return story;
    if (length > 0 && (!longest || length > longest.length)) longest = { story, length };
  }
  return longest?.story ?? null;
}

function attemptStory(root: StoryElement, title: string, attempt: Attempt): StoryElement {
  paragraphsFromBreaks(root);
  const scored = prune(root, {
    stripUnlikely: attempt.stripUnlikely,
    isTitle: (heading) => repeatsTitle(title, heading),
  });
  const top = chooseTop(root, topCandidates(root, scored, attempt.weighNames), attempt.weighNames);
  const story = withSiblings(root, top);
  cleanStory(story, attempt);
  return story;
}
