import { classWeight, isShareName } from './class-names.ts';
import { markDataTables } from './data-tables.ts';
import { isFramePiece } from './frame-names.ts';
import { countElement, countText, emptyCounts, type InsideCounts, isVideoPlayer } from './inside-counts.ts';
import { isInside } from './prune.ts';
import { elementsOf, innerText, measure, rawText, type StoryElement } from './story-tree.ts';

/** Whether clutter is judged by its figures, and whether names weigh in. */
export interface CleanOptions {
  conditionally: boolean;
  weighNames: boolean;
}

const EMBEDS = new Set(['object', 'embed', 'iframe']);
const DROPPED = new Set(['footer', 'link', 'aside', 'input', 'textarea', 'select', 'button']);

/** Cuts forms, asides, share bars, link lists and other clutter out of a story. After Mozilla's Readability 0.6. */
export function cleanStory(story: StoryElement, options: CleanOptions): void {
  markDataTables(story);
  const judge = (tag: string) => {
    if (options.conditionally) dropClutter(story, tag, { inDataTable: false, weighNames: options.weighNames });
  };
  judge('form');
  judge('fieldset');
  measure(story);
  dropAlways(story, story, 0, options);
  judge('table');
  judge('ul');
  judge('div');
}

/** Furniture with more text than this, in characters, is more likely a part of the story with an unlucky name. */
const LARGEST_PIECE = 2_500;

function dropAlways(story: StoryElement, node: StoryElement, depth: number, options: CleanOptions): void {
  node.children = node.children.filter((child) => {
    if (child.kind === 'text') return true;
    if (DROPPED.has(child.tag)) return false;
    if (isFramePiece(child.names) && child.textLength < Math.min(story.textLength * 0.4, LARGEST_PIECE)) return false;
    if (EMBEDS.has(child.tag) && !isVideoPlayer(child)) return false;
    if ((child.tag === 'h1' || child.tag === 'h2') && options.weighNames && classWeight(child.attribs) < 0)
      return false;
    // The story's own top element may well have "share" among its names.
    if (depth > 0 && child.names !== '' && isShareName(child.names) && rawText(child).length < 500) return false;
    dropAlways(story, child, depth + 1, options);
    return true;
  });
}

/** Judges every element of a tag, the innermost first, and returns what is left inside the node. */
function dropClutter(
  node: StoryElement,
  tag: string,
  context: { inDataTable: boolean; weighNames: boolean },
): InsideCounts {
  const counts = emptyCounts();
  const inDataTable = context.inDataTable || node.dataTable;
  node.children = node.children.filter((child) => {
    if (child.kind === 'text') {
      countText(counts, child.text);
      return true;
    }
    const inside = dropClutter(child, tag, { inDataTable, weighNames: context.weighNames });
    if (child.tag === tag && !child.dataTable && !inDataTable && isClutter(child, inside, context.weighNames)) {
      return false;
    }
    countElement(counts, child, inside);
    return true;
  });
  return counts;
}

const ADVERTISEMENT = /^(?:ad(?:vertising|vertisement)?|pub(?:licité)?|werb(?:ung)?|广告|Реклама|Anuncio|Quảng cáo)$/iu;
const LOADING = /^(?:loading|正在加载|Загрузка|chargement|cargando|đang tải)(?:…|\.\.\.)?$/iu;

function isClutter(element: StoryElement, inside: InsideCounts, weighNames: boolean): boolean {
  if (inside.hasDataTable || isInside(element, 'code')) return false;
  const weight = weighNames ? classWeight(element.attribs) : 0;
  if (weight < 0) return true;
  if (inside.commas >= 10 || inside.hasVideo) return false;
  if (inside.text < 30) {
    const text = innerText(element);
    if (ADVERTISEMENT.test(text) || LOADING.test(text)) return true;
  }
  const isList = element.tag === 'ul' || element.tag === 'ol' || inside.lists / inside.text > 0.9;
  if (!looksBad(element, inside, weight, isList)) return false;
  if (!isList) return true;
  // A plain list in which every item is a picture is a gallery.
  if (elementsOf(element).some((child) => elementsOf(child).length > 1)) return true;
  return inside.images !== inside.items;
}

function looksBad(element: StoryElement, inside: InsideCounts, weight: number, isList: boolean): boolean {
  const { paragraphs, images, text } = inside;
  const inFigure = isInside(element, 'figure');
  const density = text === 0 ? 0 : inside.links / text;
  const headings = text === 0 ? 0 : inside.headings / text;
  if (!inFigure && images > 1 && paragraphs / images < 0.5) return true;
  if (!isList && inside.items - 100 > paragraphs) return true;
  if (inside.inputs > Math.floor(paragraphs / 3)) return true;
  if (!isList && !inFigure && headings < 0.9 && text < 25 && (images === 0 || images > 2) && density > 0) return true;
  if (!isList && weight < 25 && density > 0.2) return true;
  if (weight >= 25 && density > 0.5) return true;
  if ((inside.embeds === 1 && text < 75) || inside.embeds > 1) return true;
  return images === 0 && !inside.hasTextish;
}
