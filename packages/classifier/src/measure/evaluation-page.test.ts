import { expect, test } from 'vitest';
import { evaluate } from './evaluation.ts';
import { evaluationPage } from './evaluation-page.ts';

test('the page shows the figures, escapes labels and asks nothing of the network', () => {
  const judged = [
    { truth: 'video', predicted: 'video', probability: 0.9 },
    { truth: '<b>', predicted: 'video', probability: 0.4 },
  ];
  const page = evaluationPage('Đánh giá "thử"', evaluate(judged));
  expect(page).toContain('độ chính xác 50,0 %');
  expect(page).toContain('&lt;b>');
  expect(page).not.toContain('<b>');
  expect(page).not.toMatch(/<script|https?:\/\/|url\(/);
  expect(page.match(/<svg/g)).toHaveLength(2);
});
