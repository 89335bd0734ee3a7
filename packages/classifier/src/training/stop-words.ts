/**
 * Vietnamese function words of one syllable. natural ships no Vietnamese list, and the list it depends on (stopwords-iso) is made of
 * words of several syllables, useless after a split into syllables; this is our own. Only the baseline leaves them out: to a linear
 * model weighed by document frequency they do no harm.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'và là của các những một có được cho với trong không này đã để khi đến từ như cũng người ra theo tại trên về ' +
    'sẽ đó nhiều vào phải thì mà bị rằng do nên còn lại hơn rất đang vì nhưng ở hay hoặc nếu bởi qua sau trước'
  ).split(' '),
);
