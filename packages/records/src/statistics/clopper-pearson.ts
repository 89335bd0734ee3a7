/**
 * One-sided Clopper-Pearson upper bound (1934) of an error share: the p at which `errors` or fewer in `n` would happen with
 * probability `alpha`. Exact for small counts; 0 errors in 59 give 0.0495 at alpha 0.05. 1 where nothing was seen.
 */
export function errorUpperBound(errors: number, n: number, alpha = 0.05): number {
  if (n === 0 || errors >= n) return 1;
  let low = errors / n;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (binomialCdf(errors, n, middle) > alpha) low = middle;
    else high = middle;
  }
  return high;
}

/** Two-sided Clopper-Pearson interval of a share, `alpha` split between both ends: `hits` of `n`. 0 to 1 where nothing was seen. */
export function clopperPearson(hits: number, n: number, alpha: number): { lower: number; upper: number } {
  return { lower: 1 - errorUpperBound(n - hits, n, alpha / 2), upper: errorUpperBound(hits, n, alpha / 2) };
}

/** P(X <= x) for X binomial(n, p), summed in log space so that large n does not underflow. */
function binomialCdf(x: number, n: number, p: number): number {
  let logChoose = 0;
  let sum = 0;
  for (let k = 0; k <= x; k++) {
    if (k > 0) logChoose += Math.log((n - k + 1) / k);
    sum += Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p));
  }
  return sum;
}
