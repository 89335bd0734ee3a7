import naturalClassifiers from 'natural/lib/natural/classifiers/index.js';
import naturalTokenizers from 'natural/lib/natural/tokenizers/index.js';
import { type Evaluation, evaluate, type Judged } from '../measure/evaluation.ts';
import { normaliseVi } from '../text/normalise-vi.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { LabelledText } from './train-topic.ts';

/**
 * The baseline our model must beat: natural 8.1.1's own tokenizer and Bayes classifier, as shipped. Tokens are handed over as arrays
 * (its default stemmer is English and shreds Vietnamese); the text is normalised first (its tokenizer drops U+00D0 and shreds NFD).
 * Its sums of logarithms underflow on long texts, so only the first `tokens` of each text are used. Imported by deep path (the root
 * import prints and loads database drivers) and by training and evaluation only: loading takes some 200 ms.
 */
export function evaluateNaturalBayes(
  train: Iterable<LabelledText>,
  test: Iterable<LabelledText>,
  options: { tokens?: number } = {},
): Evaluation {
  const { tokens = 40 } = options;
  const classifier = new naturalClassifiers.BayesClassifier();
  for (const { text, label } of train) classifier.addDocument(naturalTokens(text).slice(0, tokens), label);
  classifier.train();
  const judged: Judged[] = [];
  for (const { text, label } of test) {
    const values = classifier.getClassifications(naturalTokens(text).slice(0, tokens));
    const sum = values.reduce((total, { value }) => total + value, 0);
    const best = values[0];
    judged.push({ truth: label, predicted: best?.label ?? '', probability: sum > 0 ? (best?.value ?? 0) / sum : 0 });
  }
  return evaluate(judged);
}

/** A text's syllables by natural's Vietnamese tokenizer, normalised before, lower case, stop words left out. */
export function naturalTokens(text: string): string[] {
  const tokenizer = new naturalTokenizers.AggressiveTokenizerVi();
  return tokenizer.tokenize(normaliseVi(text).toLowerCase()).filter((token) => !STOP_WORDS.has(token));
}
