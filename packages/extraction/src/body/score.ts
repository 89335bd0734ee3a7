import { classWeight } from './class-names.ts';
import { innerText, measure, type StoryElement } from './story-tree.ts';

const COMMAS = /[,\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C]/g;

const START_SCORE: Record<string, number> = {
  div: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
};

/** The score an element begins with: by tag, and by its names where these are weighed. */
export function startScore(element: StoryElement, weighNames: boolean): number {
  return (START_SCORE[element.tag] ?? 0) + (weighNames ? classWeight(element.attribs) : 0);
}

/**
 * Scores paragraphs by length and commas and credits their ancestors (parent whole, grandparent half, then a third of
 * the level), then scales by the share of text outside links. Returns the five best, best first.
 * After Mozilla's Readability 0.6 (Apache-2.0).
 */
export function topCandidates(root: StoryElement, scored: StoryElement[], weighNames: boolean): StoryElement[] {
  const candidates: StoryElement[] = [];
  for (const element of scored) {
    const text = innerText(element);
    if (text.length < 25 || !element.parent) continue;
    const score = 2 + (text.match(COMMAS)?.length ?? 0) + Math.min(Math.floor(text.length / 100), 3);
    let ancestor: StoryElement | null = element.parent;
    for (let level = 0; ancestor && level < 5; level += 1) {
      if (ancestor.score === undefined) {
        ancestor.score = startScore(ancestor, weighNames);
        candidates.push(ancestor);
      }
      ancestor.score += level === 0 ? score : level === 1 ? score / 2 : score / (level * 3);
      ancestor = ancestor.parent;
    }
  }
  measure(root);
  for (const candidate of candidates) {
    candidate.score = (candidate.score ?? 0) * (1 - linkDensity(candidate));
  }
  return candidates.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, 5);
}

/** Share of the text that is inside links, as of the last `measure`. */
export function linkDensity(element: StoryElement): number {
  return element.textLength === 0 ? 0 : element.linkLength / element.textLength;
}
