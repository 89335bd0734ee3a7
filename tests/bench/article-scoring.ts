/** Counts of an evaluation; `f1` is of their sums (segments) or of the means over pages (shingles). */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Must-have and must-not segments of one page that a text holds, white space normalised. */
export function segmentHits(text: string, segments: { with: string[]; without: string[] }) {
  const squeezed = squeeze(text);
  const has = (segment: string) => squeezed.includes(squeeze(segment));
  return { missing: segments.with.filter((s) => !has(s)), unwanted: segments.without.filter(has) };
}

/** F1 on must-have and must-not segments, counts summed over all pages: 2tp / (2tp + fp + fn). */
export function segmentScore(
  pages: { text: string; segments: { with: string[]; without: string[] } }[],
): Score & { missing: number; unwanted: number; empty: number } {
  let [hits, missing, unwanted, empty] = [0, 0, 0, 0];
  for (const { text, segments } of pages) {
    const found = segmentHits(text, segments);
    missing += found.missing.length;
    hits += segments.with.length - found.missing.length;
    unwanted += found.unwanted.length;
    if (text.trim() === '') empty += 1;
  }
  return {
    precision: hits / (hits + unwanted),
    recall: hits / (hits + missing),
    f1: (2 * hits) / (2 * hits + unwanted + missing),
    missing,
    unwanted,
    empty,
  };
}

/** Runs of four words of a text with how often each occurs; a text of fewer words is one run. */
function shingles(text: string): Map<string, number> {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = words.length < 4 ? Math.min(1, words.length) : words.length - 3;
  for (let start = 0; start < last; start += 1) {
    const key = words.slice(start, start + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of one text on another by four-word shingles. */
export function shingleMatch(text: string, truth: string): { precision: number; recall: number } {
  const found = shingles(text);
  const wanted = shingles(truth);
  let [hits, foundTotal, wantedTotal] = [0, 0, 0];
  for (const [key, count] of found) {
    hits += Math.min(count, wanted.get(key) ?? 0);
    foundTotal += count;
  }
  for (const count of wanted.values()) wantedTotal += count;
  if (foundTotal === 0 && wantedTotal === 0) return { precision: 1, recall: 1 };
  return { precision: foundTotal === 0 ? 0 : hits / foundTotal, recall: wantedTotal === 0 ? 0 : hits / wantedTotal };
}

/** F1 of mean precision and mean recall over pages. */
export function shingleScore(pages: { text: string; truth: string }[]): Score {
  const matches = pages.map(({ text, truth }) => shingleMatch(text, truth));
  const precision = matches.reduce((sum, match) => sum + match.precision, 0) / matches.length;
  const recall = matches.reduce((sum, match) => sum + match.recall, 0) / matches.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
