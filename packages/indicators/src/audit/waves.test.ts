import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawOrder } from './draw-order.ts';
import { auditPrice } from './price.ts';
import { type AuditLayer, stratify } from './stratum.ts';
import { firstWave, secondWave } from './waves.ts';

const works = (layer: AuditLayer, trend: boolean, count: number) =>
  Array.from({ length: count }, (_, index) => ({ item: `${layer}-${trend}-${index}`, layer, trend }));

test('works are sorted by prediction and layer, an undecided one is predicted "no"', () => {
  const strata = stratify([...works('rule', true, 3), ...works('model', false, 5), ...works('undecided', false, 2)]);
  expect([...strata].map(([name, items]) => [name, items.length])).toEqual([
    ['no-model', 5],
    ['no-undecided', 2],
    ['yes-rule', 3],
  ]);
});

test('seven kinds become six strata: the smallest is joined to the next smallest of the same prediction', () => {
  const strata = stratify([
    ...works('rule', true, 40),
    ...works('model', true, 30),
    ...works('editor', true, 5),
    ...works('rule', false, 400),
    ...works('model', false, 300),
    ...works('editor', false, 9),
    ...works('undecided', false, 80),
  ]);
  expect([...strata].map(([name, items]) => [name, items.length])).toEqual([
    ['no-editor', 9],
    ['no-model', 300],
    ['no-rule', 400],
    ['no-undecided', 80],
    ['yes-editor+model', 35],
    ['yes-rule', 40],
  ]);
});

test('the first wave takes 30 a stratum, all where there is no more, and 150 in the largest predicted "no"', () => {
  const strata = [
    { stratum: 'no-model', size: 4800 },
    { stratum: 'no-rule', size: 400 },
    { stratum: 'yes-editor', size: 12 },
    { stratum: 'yes-rule', size: 788 },
  ];
  expect([...firstWave(strata).values()]).toEqual([150, 30, 12, 30]);
  expect([...firstWave(strata, 4 / 3).values()]).toEqual([200, 40, 12, 40]);
});

test('the second wave goes where most is still uncertain, and asks for no work twice', () => {
  const found = [
    { stratum: 'no-model', size: 4800, labels: 150, trend: 3 },
    { stratum: 'no-rule', size: 400, labels: 30, trend: 0 },
    { stratum: 'yes-rule', size: 20, labels: 20, trend: 18 },
    { stratum: 'yes-model', size: 780, labels: 30, trend: 20 },
  ];
  const more = secondWave(found, 120);
  expect([...more.values()].reduce((sum, n) => sum + n, 0)).toBe(120);
  expect(more.get('yes-rule')).toBe(0);
  expect(more.get('no-model')).toBeGreaterThan(40);
  expect(more.get('yes-model')).toBeGreaterThan(more.get('no-rule') ?? 0);
});

test('a second wave always hands out exactly what was planned, or all that is left', () => {
  const stratum = fc.record({ size: fc.integer({ min: 1, max: 5000 }), labels: fc.nat(200), trend: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), fc.nat(400), (drawn, planned) => {
      const found = drawn.map(({ size, labels, trend }, index) => {
        const n = Math.min(size, labels);
        return { stratum: `s${index}`, size, labels: n, trend: Math.min(n, trend) };
      });
      const more = secondWave(found, planned);
      const left = found.reduce((sum, one) => sum + one.size - one.labels, 0);
      expect([...more.values()].reduce((sum, n) => sum + n, 0)).toBe(Math.min(planned, left));
      for (const one of found) expect(more.get(one.stratum) ?? 0).toBeLessThanOrEqual(one.size - one.labels);
    }),
    { seed: 3 },
  );
});

test('the order of the draw depends on the seed and the work alone', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(drawOrder('s1', items)).toEqual(drawOrder('s1', items.toReversed()));
  expect(drawOrder('s1', items)).not.toEqual(drawOrder('s2', items));
  const without = drawOrder('s1', items).filter((item) => item !== 'c');
  expect(drawOrder('s1', without)).toEqual(without);
});

test('the price is told before the draw: labels of both waves and the width to expect', () => {
  const strata = [
    { stratum: 'no-model', size: 4800 },
    { stratum: 'no-rule', size: 300 },
    { stratum: 'yes-model', size: 500 },
    { stratum: 'yes-rule', size: 400 },
  ];
  const price = auditPrice(strata);
  expect(price).toMatchObject({ first: 240, second: 120 });
  expect(price.afterFirst).toBeGreaterThan(1);
  expect(price.afterFirst).toBeLessThan(2);
  expect(price.afterBoth).toBeLessThan(price.afterFirst);
  expect(auditPrice(strata)).toEqual(price);
});
