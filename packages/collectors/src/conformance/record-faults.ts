import type { RecordBatch } from '../run-batch.ts';

type Samples = Pick<RecordBatch, 'samples'>;

/** Whose numbers a nativeId tells besides a publication's: an account's, a site's, a page's by its address. */
const OTHERS = /^(account:|site:|https?:)./;

/** What is wrong with the samples of a whole run: one that belongs to nothing is shown nowhere. Null where all belong. */
export function strayOf({ samples, publications }: Samples & Pick<RecordBatch, 'publications'>): string | null {
  const posts = new Set(publications.map(({ nativeId }) => nativeId));
  const stray = samples.find(({ nativeId }) => !OTHERS.test(nativeId) && !posts.has(nativeId));
  if (!stray) return null;
  const of = `the sample "${stray.metric}" is of "${stray.nativeId}", which is no publication of this run`;
  return `${of}; a number of the account itself has the nativeId "account:ID"`;
}

/** A number that a run with a fault gives as 0 and the honest run does not: what is absent is null. Null where there is none. */
export function inventedZero(honest: Samples, bent: Samples): string | null {
  const keyOf = ({ nativeId, metric, metricPeriod }: Samples['samples'][number]) =>
    [nativeId, metric, metricPeriod].join(' ');
  const zeros = (samples: Samples['samples']) => samples.filter(({ value }) => value === 0);
  const known = new Set(zeros(honest.samples).map(keyOf));
  const invented = zeros(bent.samples).find((sample) => !known.has(keyOf(sample)));
  return invented
    ? `the sample "${invented.metric}" of "${invented.nativeId}" becomes 0; what is absent is null`
    : null;
}
