import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syllables } from '../text/split.ts';
import { naturalTokens } from './natural-bayes.ts';
import { STOP_WORDS } from './stop-words.ts';

const WORDS = 'Đảng bộ tỉnh Tây Ninh đẩy mạnh chuyển đổi số, người dân hưởng lợi. Ðón Tết ở cửa khẩu, hòa bình'.split(
  ' ',
);

test('after normalisation natural’s tokenizer splits Vietnamese as we do, whatever form the text came in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }),
      fc.constantFrom('NFC', 'NFD'),
      (words, form) => {
        const text = words.join(' ');
        const ours = syllables(text.replaceAll('Ð', 'Đ').toLowerCase()).filter((token) => !STOP_WORDS.has(token));
        expect(naturalTokens(text.normalize(form))).toEqual(ours);
      },
    ),
  );
});
