import { softmax } from './softmax.ts';

/**
 * Temperature scaling (Guo et al. 2017): the T > 0 that makes held-out labels most likely under softmax(z / T). Golden-section search
 * on ln T between 1/20 and 20; the likelihood has one maximum.
 */
export function fitTemperature(judged: readonly { scores: Float64Array; truth: number }[]): number {
  const loss = (logT: number) => {
    const temperature = Math.exp(logT);
    let sum = 0;
    for (const { scores, truth } of judged) sum -= Math.log(Math.max(softmax(scores, temperature)[truth] ?? 0, 1e-12));
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.05);
  let high = Math.log(20);
  for (let n = 0; n < 40; n++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (loss(left) <= loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
