import { append, elementsOf, hasContent, newElement, type StoryElement, type StoryNode } from './story-tree.ts';

const PHRASING = new Set(
  'abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter noscript object output progress q ruby samp select small span strong sub sup textarea time var wbr'.split(
    ' ',
  ),
);

/** True for what can stand inside a line of text. */
export function isPhrasing(node: StoryNode): boolean {
  if (node.kind === 'text' || PHRASING.has(node.tag)) return true;
  return (node.tag === 'a' || node.tag === 'del' || node.tag === 'ins') && node.children.every(isPhrasing);
}

/** True for blank text and line breaks. */
export function isBlank(node: StoryNode): boolean {
  return node.kind === 'text' ? !hasContent(node.text) : node.tag === 'br';
}

/** Makes paragraphs of text that is only parted by two or more `<br>`, as old editors wrote it. */
export function paragraphsFromBreaks(element: StoryElement): void {
  const original = element.children;
  if (original.some((child) => child.kind === 'element' && child.tag === 'br')) {
    element.children = [];
    let paragraph: StoryElement | null = null;
    for (let index = 0; index < original.length; index += 1) {
      const child = original[index];
      if (child === undefined) continue;
      const end = isBreak(child) ? chainEnd(original, index) : index;
      if (end > index) {
        trimBlank(paragraph);
        paragraph = newElement('p', {}, null);
        append(element, paragraph);
        index = end;
      } else if (paragraph && isPhrasing(child)) {
        append(paragraph, child);
      } else {
        trimBlank(paragraph);
        paragraph = null;
        append(element, child);
      }
    }
    trimBlank(paragraph);
    if (element.tag === 'p' && elementsOf(element).some((child) => child.tag === 'p')) element.tag = 'div';
  }
  for (const child of element.children) if (child.kind === 'element') paragraphsFromBreaks(child);
}

function isBreak(node: StoryNode): boolean {
  return node.kind === 'element' && node.tag === 'br';
}

/** Index of the last `<br>` of a chain that begins at `start`, blank text between allowed. */
function chainEnd(nodes: StoryNode[], start: number): number {
  let end = start;
  for (let index = start + 1; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined || !isBlank(node)) break;
    if (isBreak(node)) end = index;
  }
  return end;
}

function trimBlank(paragraph: StoryElement | null): void {
  if (!paragraph) return;
  while (paragraph.children.length > 0) {
    const last = paragraph.children[paragraph.children.length - 1];
    if (last === undefined || !isBlank(last)) return;
    paragraph.children.pop();
  }
}
