/** A sparse vector: distinct indices with their values, in parallel. */
export type SparseVector = { indices: Int32Array; values: Float32Array };

/** The counts at the given buckets as a sparse vector, sublinear (1 + ln n). */
export function sparse(buckets: readonly number[], counts: ArrayLike<number>): SparseVector {
  const indices = Int32Array.from(buckets);
  const values = Float32Array.from(indices, (bucket) => 1 + Math.log(counts[bucket] ?? 1));
  return { indices, values };
}

/** Multiplies every value by the weight of its index and brings the vector to length 1, in place. */
export function weigh(vector: SparseVector, weights: ArrayLike<number>): SparseVector {
  const { indices, values } = vector;
  let squares = 0;
  for (let n = 0; n < indices.length; n++) {
    const value = (values[n] ?? 0) * (weights[indices[n] ?? 0] ?? 0);
    values[n] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  if (length > 0) for (let n = 0; n < values.length; n++) values[n] = (values[n] ?? 0) / length;
  return vector;
}
