import {
  conservativeShare,
  type DrawnWorks,
  drawWorks,
  firstWave,
  type StratumBounds,
  type StratumCounts,
  secondWave,
  shareOfDraws,
  stratumBounds,
  WAVE_LEVEL,
} from '@nhipbao/indicators';
import { seededRandom } from '@nhipbao/records';

/** What a cell of the grid assumes: the true share, how often the classifier errs, labels a stratum, and what is no work of the unit. */
export interface Cell {
  share: number;
  error: number;
  labels: number;
  out: number;
  works: number;
}

/** Layers by weight, and how their errors stand to the cell's: rules err least, the machine's undecided are all predicted "no". */
const LAYERS = [
  { layer: 'rule', weight: 0.45, errs: 0.6 },
  { layer: 'model', weight: 0.45, errs: 1.4 },
  { layer: 'editor', weight: 0.1, errs: 1 },
];

/** One year: a population by stratum, its true share, and the works of each stratum as a sample meets them. */
interface Year {
  truth: number;
  strata: { stratum: string; size: number; trend: number; other: number }[];
}

/** A population as a classifier with errors of its own in every layer would sort it. */
function inventYear({ share, error, out, works }: Cell, random: () => number): Year {
  const strata = new Map<string, Year['strata'][number]>();
  const all = { trend: 0, other: 0 };
  for (let work = 0; work < works; work++) {
    const place = random();
    const layer = LAYERS.find(
      (_, index) => place < LAYERS.slice(0, index + 1).reduce((sum, one) => sum + one.weight, 0),
    );
    if (!layer) continue;
    const isTrend = random() < share;
    const wrong = random() < Math.min(0.5, error * layer.errs);
    const stratum = `${isTrend !== wrong ? 'yes' : 'no'}-${layer.layer}`;
    const group = strata.get(stratum) ?? { stratum, size: 0, trend: 0, other: 0 };
    group.size++;
    if (random() >= out) {
      group[isTrend ? 'trend' : 'other']++;
      all[isTrend ? 'trend' : 'other']++;
    }
    strata.set(stratum, group);
  }
  return { truth: all.trend / (all.trend + all.other), strata: [...strata.values()] };
}

/** Draws `n` works of a stratum without replacement, those of `before` already taken. */
function sample(
  stratum: Year['strata'][number],
  n: number,
  random: () => number,
  before: StratumCounts = { ...stratum, trend: 0, other: 0, out: 0 },
): StratumCounts {
  const left = {
    trend: stratum.trend - before.trend,
    other: stratum.other - before.other,
    all: stratum.size - before.trend - before.other - before.out,
  };
  const counts = { ...before };
  for (let label = 0; label < n; label++) {
    const place = random() * left.all;
    if (place < left.trend) {
      counts.trend++;
      left.trend--;
    } else if (place < left.trend + left.other) {
      counts.other++;
      left.other--;
    } else counts.out++;
    left.all--;
  }
  return counts;
}

/** What the years of a cell came to: shares of years in which an interval held the truth, and mean half-widths in points. */
export interface Coverage {
  /** The first wave's interval of 97.5 %. */
  first: number;
  /** Both waves' intervals at once, which together are said to hold with 95 %. */
  both: number;
  /** Both waves' conservative bounds at once. */
  conservative: number;
  /** The textbook normal formula at 95 % on the first wave, the counter-example. */
  textbook: number;
  width: number;
  /** Of a normal interval of 97.5 % by one who knows the true rates. */
  ideal: number;
}

/** Plays the audit of many years of one cell: draws both waves, and compares the intervals with the truth. Same seed, same years. */
export function playYears(
  cell: Cell,
  { years, populations, draws, seed }: { years: number; populations: number; draws: number; seed: number },
): Coverage {
  const random = seededRandom(seed);
  const sum = { first: 0, both: 0, conservative: 0, textbook: 0, width: 0, ideal: 0 };
  const each = Math.ceil(years / populations);
  for (let population = 0; population < populations; population++) {
    const year = inventYear(cell, random);
    const known = new Map<string, { drawn: DrawnWorks; bounds: StratumBounds }>();
    const shareOf = (strata: StratumCounts[]) => {
      const made = strata.map((counts) => remembered(known, counts, { random, draws }));
      const drawn = made.map((one) => one.drawn);
      return {
        ...shareOfDraws(strata, drawn, WAVE_LEVEL),
        conservative: conservativeShare(made.map((one) => one.bounds)),
      };
    };
    const labels = firstWave(year.strata, 1);
    for (const [stratum, n] of labels) labels.set(stratum, Math.min(sizeOf(year, stratum), Math.max(n, cell.labels)));
    const first = [...labels.values()].reduce((all, n) => all + n, 0);
    const ideal = idealWidth(year, labels);

    for (let repeat = 0; repeat < each; repeat++) {
      const one = year.strata.map((stratum) => sample(stratum, labels.get(stratum.stratum) ?? 0, random));
      const more = secondWave(
        one.map((counts) => ({ ...counts, labels: labels.get(counts.stratum) ?? 0 })),
        Math.round(first / 2),
      );
      const two = year.strata.map((stratum, index) =>
        sample(stratum, more.get(stratum.stratum) ?? 0, random, one[index]),
      );
      const [early, late] = [shareOf(one), shareOf(two)];
      const held = holds(early, year.truth);
      sum.first += held;
      sum.both += held * holds(late, year.truth);
      sum.conservative += holds(early.conservative, year.truth) * holds(late.conservative, year.truth);
      sum.textbook += holds(textbook(one), year.truth);
      sum.width += (((early.upper ?? 0) - (early.lower ?? 0)) / 2) * 100;
      sum.ideal += ideal * 100;
    }
  }
  const mean = (value: number) => value / (each * populations);
  return {
    first: mean(sum.first),
    both: mean(sum.both),
    conservative: mean(sum.conservative),
    textbook: mean(sum.textbook),
    width: mean(sum.width),
    ideal: mean(sum.ideal),
  };
}

const sizeOf = (year: Year, stratum: string) => year.strata.find((one) => one.stratum === stratum)?.size ?? 0;

const holds = ({ lower, upper }: { lower: number | null; upper: number | null }, truth: number) =>
  lower !== null && upper !== null && lower <= truth + 1e-12 && truth - 1e-12 <= upper ? 1 : 0;

/** What a stratum's labels tell, made once for the same labels of the same population. */
function remembered(
  known: Map<string, { drawn: DrawnWorks; bounds: StratumBounds }>,
  counts: StratumCounts,
  options: { random: () => number; draws: number },
) {
  const key = `${counts.stratum} ${counts.trend} ${counts.other} ${counts.out}`;
  const made = known.get(key) ?? { drawn: drawWorks(counts, options), bounds: stratumBounds(counts, WAVE_LEVEL) };
  known.set(key, made);
  return made;
}

/** Cochran's normal interval of a stratified share at 95 %, with the variance estimated from the sample: 0 where no label differs. */
function textbook(strata: readonly StratumCounts[]): { lower: number; upper: number } {
  const all = strata.reduce((sum, { size }) => sum + size, 0);
  let share = 0;
  let variance = 0;
  for (const { size, trend, other } of strata) {
    const n = trend + other;
    if (n === 0) continue;
    const rate = trend / n;
    share += (size / all) * rate;
    if (n > 1) variance += (size / all) ** 2 * (1 - Math.min(1, n / size)) * ((rate * (1 - rate)) / (n - 1));
  }
  const half = 1.96 * Math.sqrt(variance);
  return { lower: share - half, upper: share + half };
}

/** Half-width at 97.5 % of a normal interval of the ratio whose residual variance in every stratum is known. */
function idealWidth({ truth, strata }: Year, labels: ReadonlyMap<string, number>): number {
  const works = strata.reduce((sum, { trend, other }) => sum + trend + other, 0);
  let variance = 0;
  for (const { stratum, size, trend, other } of strata) {
    const n = labels.get(stratum) ?? 0;
    if (n >= size || size < 2) continue;
    const mean = (trend * (1 - truth) - other * truth) / size;
    const square = (trend * (1 - truth) ** 2 + other * truth ** 2) / size;
    variance += size ** 2 * (1 - n / size) * (((square - mean ** 2) * size) / (size - 1) / n);
  }
  return (2.2414 * Math.sqrt(Math.max(0, variance))) / works;
}
