import { playYears } from './audit-years.ts';

/**
 * Does the interval of indicator 3's audit hold what it says? Prints, for every cell of a grid, in how many of 2,000 invented years the
 * interval held the true share. `--years=200` for a quick look.
 */
const argument = (name: string, otherwise: number) =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const years = argument('years', 2_000);
const draws = argument('draws', 1_000);

const SHARES = [0.01, 0.05, 0.1, 0.2, 0.4, 0.6];
const ERRORS = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
const LABELS = [30, 60, 100, 200];
const OUT = [0, 0.03];
const WORKS = 6_000;

const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)} %`;
const points = (value: number) => value.toFixed(2).padStart(5);
const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

console.log(
  `${WORKS} works, 6 strata, ${years} years a cell; labels in every stratum, at least 150 in the largest predicted "no".`,
);
console.log(
  'out: works found to be republished or counted already. first: interval of 97.5 % after the first wave; both: of both waves at',
);
console.log(
  'once, said to be 95 %; sum: Clopper-Pearson bounds of both; normal: textbook formula of 95 %; ±: half-width beside the ideal.',
);
console.log('  out  share  error  labels |   first     both      sum    normal  |   ±    ideal');
const cells = [];
for (const out of OUT)
  for (const share of SHARES)
    for (const error of ERRORS)
      for (const labels of LABELS) {
        const cell = { share, error, labels, out, works: WORKS };
        const got = playYears(cell, { years, populations: 4, draws, seed: cells.length + 1 });
        cells.push({ cell, got });
        const named = `${(out * 100).toFixed(0).padStart(4)} ${(share * 100).toFixed(0).padStart(5)} ${(error * 100).toFixed(1).padStart(6)} ${String(labels).padStart(6)}`;
        console.log(
          `${named}  | ${percent(got.first)} ${percent(got.both)} ${percent(got.conservative)} ${percent(got.textbook)}  | ${points(got.width)} ${points(got.ideal)}`,
        );
      }

for (const part of ['first', 'both', 'conservative', 'textbook'] as const) {
  const all = cells.map(({ got }) => got[part]);
  const worst = cells.reduce((low, one) => (one.got[part] < low.got[part] ? one : low));
  console.log(
    `${part.padEnd(12)} mean ${percent(mean(all))}, lowest ${percent(Math.min(...all))} at ${JSON.stringify(worst.cell)}, under 90 %: ${all.filter((one) => one < 0.9).length} of ${all.length}`,
  );
}
console.log(
  `half-width: ${points(mean(cells.map(({ got }) => got.width)))} points, ideal ${points(mean(cells.map(({ got }) => got.ideal)))}`,
);
