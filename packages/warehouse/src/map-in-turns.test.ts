import { expect, test } from 'vitest';
import { mapInTurns } from './map-in-turns.ts';

const busyFor = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end; );
};

test('results come in order, and long work lets others have their turn in between', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const doubled = await mapInTurns([1, 2, 3, 4], (number, index) => {
    busyFor(25);
    return `${index}:${number * 2}`;
  });
  clearInterval(timer);
  expect(doubled).toEqual(['0:2', '1:4', '2:6', '3:8']);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test('what fails in the middle fails the whole', async () => {
  const failing = mapInTurns([1, 2], (number) => {
    if (number === 2) throw new RangeError('two');
    return number;
  });
  await expect(failing).rejects.toThrow('two');
});
