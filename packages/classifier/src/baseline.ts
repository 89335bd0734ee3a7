// Apart from the rest because it loads natural's classifiers (some 200 ms): training and evaluation only.
export { evaluateNaturalBayes, naturalTokens } from './training/natural-bayes.ts';
