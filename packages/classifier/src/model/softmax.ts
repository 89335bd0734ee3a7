/** Probabilities of scores: exp(z / T) over its sum, safe against overflow. Returns a new array. */
export function softmax(scores: Float64Array, temperature = 1): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  const probabilities = new Float64Array(scores.length);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const e = Math.exp(((scores[k] ?? 0) - highest) / temperature);
    probabilities[k] = e;
    sum += e;
  }
  for (let k = 0; k < probabilities.length; k++) probabilities[k] = (probabilities[k] ?? 0) / sum;
  return probabilities;
}
