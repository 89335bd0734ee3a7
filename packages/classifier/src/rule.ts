import type { Format } from '@nhipbao/records';
import type { PageFacts } from './page-facts.ts';

/** One sign for (weight > 0) or against (weight < 0) a format, in words an editor understands. */
export type Sign = { text: string; weight: number };

/** A format's rule: what in a page speaks for it or against it. */
export type Rule = { format: Format; evidence: (input: { page: PageFacts }) => (Sign | null)[] };

/** Writes a rule down; the file's default export. Signs that do not hold are null. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A sign that speaks for the format when the condition holds; `weight` is how sure it alone makes us (0 to 1). */
export function when(condition: boolean, text: string, weight: number): Sign | null {
  return condition ? { text, weight } : null;
}

/** A sign that speaks against the format; `weight` is the share of the belief it takes away (0 to 1). */
export function against(condition: boolean, text: string, weight: number): Sign | null {
  return condition ? { text, weight: -weight } : null;
}

/** Signs combined as if independent: belief = (1 - product of doubts) times what the signs against it leave. */
export function belief(signs: readonly Sign[]): number {
  let doubt = 1;
  let left = 1;
  for (const sign of signs) {
    if (sign.weight > 0) doubt *= 1 - sign.weight;
    else left *= 1 + sign.weight;
  }
  return (1 - doubt) * left;
}
