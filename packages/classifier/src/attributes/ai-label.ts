import type { Article } from '@nhipbao/records';
import { foldedWords } from '../text/keywords.ts';

/** What every label names; most lines are done with here, before folding them. */
const MENTION = /\bAI\b|trí tuệ|chatgpt|gemini|midjourney|dall|sora/iu;
const LABEL =
  / (?:(?:noi dung|bai viet|anh|hinh anh|video|do hoa|tranh|infographic|am thanh|giong doc|anh minh hoa|minh hoa)(?: nay| duoc| do| minh hoa| co| su dung| thuc hien| tao| ra| boi| bang| voi| su ho tro cua| cong cu){0,6} (?:ai|tri tue nhan tao|chatgpt|gemini|midjourney|dall e|sora)|(?:tao|thuc hien|dung|san xuat) (?:ra )?(?:boi|bang|voi su ho tro cua|nho) (?:ai|tri tue nhan tao)|ai (?:tao|generated|ho tro tao)|made with ai|(?:anh|minh hoa|do hoa) ai) /;

/**
 * Whether the page carries a label of AI-made content (Decree 237/2026, article 24). Only short lines are read (lead, captions, first
 * and last paragraphs): an article about AI is no label.
 */
export function hasAiLabel(article: Article): boolean {
  const edges = [...article.paragraphs.slice(0, 1), ...article.paragraphs.slice(-3)];
  const lines = [...edges, ...article.captions, ...article.tags, article.sourceLine ?? ''];
  return lines.some((line) => line.length <= 220 && MENTION.test(line) && LABEL.test(foldedWords(line)));
}
