/** Who decided: `undecided` where the machine abstained or said nothing, which counts as predicted "no". */
export type AuditLayer = 'rule' | 'model' | 'editor' | 'undecided';

/** A work of the population with what was said of it before the audit. */
export interface Predicted {
  item: string;
  trend: boolean;
  layer: AuditLayer;
}

/** Strata a unit at most. */
export const MOST_STRATA = 6;

interface Group {
  trend: boolean;
  layers: AuditLayer[];
  items: string[];
}

/** Name of a stratum: predicted yes or no, and the layers in it: `no-model`, `no-editor+undecided`. */
const nameOf = ({ trend, layers }: Group) => `${trend ? 'yes' : 'no'}-${layers.toSorted().join('+')}`;

const order = (a: Group, b: Group) =>
  a.items.length - b.items.length || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);

/**
 * Sorts one unit's works into strata: predicted trend yes or no by the layer that decided. Seven can occur and six are allowed: while
 * there are more, the smallest stratum is joined to the next smallest with the same prediction, so yes and no never mix. The largest are
 * kept apart: there the sample earns most. Names in order, items of each in order.
 */
export function stratify(works: readonly Predicted[]): Map<string, string[]> {
  const groups = new Map<string, Group>();
  for (const { item, trend, layer } of works) {
    const key = `${trend} ${layer}`;
    const group = groups.get(key) ?? { trend, layers: [layer], items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  let strata = [...groups.values()].sort(order);
  while (strata.length > MOST_STRATA) {
    const small = strata.find((one) => strata.some((other) => other !== one && other.trend === one.trend));
    const next = strata.find((other) => other !== small && other.trend === small?.trend);
    if (!small || !next) break;
    const joined: Group = {
      trend: small.trend,
      layers: [...small.layers, ...next.layers],
      items: [...small.items, ...next.items],
    };
    strata = [...strata.filter((one) => one !== small && one !== next), joined].sort(order);
  }
  return new Map(
    strata
      .map((group): [string, string[]] => [nameOf(group), group.items.toSorted()])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Whether a stratum's works were predicted to be digital-trend content. */
export const predictedTrend = (stratum: string) => stratum.startsWith('yes-');
