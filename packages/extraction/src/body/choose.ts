import { linkDensity, startScore } from './score.ts';
import { append, elementsOf, innerText, newElement, type StoryElement } from './story-tree.ts';

/**
 * From the best candidates, the element that holds the whole story: a common ancestor of near equals, a parent whose
 * score rises, or the parent of an only child. Null when nothing was scored.
 * After Mozilla's Readability 0.6 (Apache-2.0).
 */
export function chooseTop(root: StoryElement, candidates: StoryElement[], weighNames: boolean): StoryElement {
  let top = candidates[0];
  if (!top || top === root) return root;
  const topScore = top.score ?? 0;
  const rivals = candidates.slice(1).filter((rival) => (rival.score ?? 0) / topScore >= 0.75);
  if (rivals.length >= 3) {
    for (let above = top.parent; above && above !== root; above = above.parent) {
      const shared = above;
      if (rivals.filter((rival) => isWithin(rival, shared)).length >= 3) {
        top = shared;
        break;
      }
    }
  }
  top.score ??= startScore(top, weighNames);
  let lastScore = top.score;
  const floor = lastScore / 3;
  for (let above = top.parent; above && above !== root; above = above.parent) {
    if (above.score === undefined) continue;
    if (above.score < floor) break;
    if (above.score > lastScore) {
      top = above;
      break;
    }
    lastScore = above.score;
  }
  while (top.parent && top.parent !== root && elementsOf(top.parent).length === 1) top = top.parent;
  top.score ??= startScore(top, weighNames);
  return top;
}

function isWithin(node: StoryElement, ancestor: StoryElement): boolean {
  for (let above = node.parent; above; above = above.parent) if (above === ancestor) return true;
  return false;
}

const KEPT_TAGS = new Set(['div', 'article', 'section', 'p', 'ol', 'ul']);

/** The story's element with those siblings that look like parts of it (preamble, a piece after an advertisement). */
export function withSiblings(root: StoryElement, top: StoryElement): StoryElement {
  const story = newElement('div', {}, null);
  if (top === root || !top.parent) {
    for (const child of root.children) append(story, child);
    return story;
  }
  const topScore = top.score ?? 0;
  const threshold = Math.max(10, topScore * 0.2);
  const topClass = top.attribs.class ?? '';
  for (const sibling of elementsOf(top.parent)) {
    if (sibling !== top) {
      const bonus = topClass !== '' && sibling.attribs.class === topClass ? topScore * 0.2 : 0;
      const scores = sibling.score !== undefined && sibling.score + bonus >= threshold;
      if (!scores && !(sibling.tag === 'p' && readsAsText(sibling))) continue;
    }
    if (!KEPT_TAGS.has(sibling.tag)) sibling.tag = 'div';
    append(story, sibling);
  }
  return story;
}

function readsAsText(paragraph: StoryElement): boolean {
  const text = innerText(paragraph);
  const density = linkDensity(paragraph);
  if (text.length > 80) return density < 0.25;
  return text.length > 0 && density === 0 && /\.( |$)/.test(text);
}
