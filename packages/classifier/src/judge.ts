import type { Format, Reason } from '@nhipbao/records';
import type { PageFacts } from './page-facts.ts';
import { belief } from './rule.ts';
import { RULES } from './rules.ts';

/** What the rules make of a page: belief per format, strongest first, each with its reasons. */
export type Judgement = { format: Format; belief: number; reasons: Reason[] };

/** Beliefs this close are a tie, which the codebook's order decides. */
const TIE = 0.04;

/** Applies every rule; the first element is the rules' choice, ties broken by the codebook's order. Formats without a sign are left out. */
export function judge(page: PageFacts): Judgement[] {
  const found = RULES.flatMap((rule, precedence) => {
    const signs = rule.evidence({ page }).filter((sign) => sign !== null);
    const believed = belief(signs);
    if (believed <= 0) return [];
    const reasons = signs.map(({ text, weight }) => ({ text, weight: Math.abs(weight), speaks: weight > 0 }));
    const speaking = reasons.filter(({ speaks }) => speaks).sort((a, b) => b.weight - a.weight);
    return [
      {
        format: rule.format,
        belief: believed,
        precedence,
        reasons: speaking.map(({ text, weight }) => ({ text, weight })),
      },
    ];
  });
  const best = Math.max(0, ...found.map((one) => one.belief));
  const tied = (one: { belief: number }) => best - one.belief <= TIE;
  found.sort((a, b) => (tied(a) && tied(b) ? a.precedence - b.precedence : b.belief - a.belief));
  return found.map(({ format, belief, reasons }) => ({ format, belief, reasons }));
}
