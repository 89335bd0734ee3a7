/**
 * One-sided Clopper-Pearson upper bound (1934) of an error share: the p at which `errors` or fewer in `n` would happen with
 * probability `alpha`. Exact for small counts; 0 errors in 59 give 0.0495 at alpha 0.05. 1 where nothing was seen.
 */
export function errorUpperBound(errors: number, n: number, alpha = 0.05): number {
  return n === 0 || errors >= n ? 1 : rateAt(errors, n, alpha);
}

/** The rate at which `hits` or fewer in `n` have the probability `tail`, by bisection. */
function rateAt(hits: number, n: number, tail: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (binomialCdf(hits, n, middle) > tail) low = middle;
    else high = middle;
  }
  return high;
}

/** Two-sided Clopper-Pearson interval of a share, `alpha` split between both ends: `hits` of `n`. 0 to 1 where nothing was seen. */
export function clopperPearson(hits: number, n: number, alpha: number): { lower: number; upper: number } {
  // The rarer side is summed: the bounds of the other are its complement.
  if (hits * 2 > n) {
    const { lower, upper } = clopperPearson(n - hits, n, alpha);
    return { lower: 1 - upper, upper: 1 - lower };
  }
  const upper = errorUpperBound(hits, n, alpha / 2);
  return { lower: hits === 0 ? 0 : rateAt(hits - 1, n, 1 - alpha / 2), upper };
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
