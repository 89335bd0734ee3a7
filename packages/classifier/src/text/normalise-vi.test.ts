import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertLegacy, detectLegacy } from './legacy-encoding.ts';
import { TCVN3, VNI } from './legacy-tables.ts';
import { matchForm, normaliseVi } from './normalise-vi.ts';

const SYLLABLES =
  'Đảng bộ tỉnh Tây Ninh đẩy mạnh chuyển đổi số người dân được hưởng lợi từ dự án đường thủy nội địa mới khỏe quý hòa bình'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 8, maxLength: 60 })
  .map((words) => words.join(' '));

/** Writes Unicode text as the old font encodings did: the table turned round. */
function encode(text: string, table: ReadonlyMap<string, string>): string {
  const back = new Map([...table].reverse().map(([code, letter]) => [letter, code]));
  return [...text.toLowerCase()].map((letter) => back.get(letter) ?? letter).join('');
}

describe('normaliseVi', () => {
  test('leaves well-formed Vietnamese as it is', () => {
    const text = 'Đại hội Đảng bộ tỉnh Tây Ninh lần thứ XII: 350 đại biểu, thủy lợi & hòa giải – “quý I/2026”.';
    expect(normaliseVi(text)).toBe(text);
  });

  test('is idempotent on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (text) => normaliseVi(normaliseVi(text)) === normaliseVi(text),
      ),
    );
    fc.assert(fc.property(sentence, (text) => normaliseVi(normaliseVi(text)) === normaliseVi(text)));
  });

  test('reads decomposed, composed and Eth-spelt text alike', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(normaliseVi(text.normalize('NFD'))).toBe(text);
        expect(normaliseVi(text.replaceAll('Đ', '\u00D0').replaceAll('đ', '\u00F0'))).toBe(text);
      }),
    );
  });

  test('drops zero-width characters and mends Cyrillic letters inside Latin words only', () => {
    expect(normaliseVi('T\u200Bây\uFEFF Nіnh')).toBe('Tây Ninh');
    expect(normaliseVi('báo Правда')).toBe('báo Правда');
    expect(normaliseVi('𝐓𝐢𝐧 ｎｏ́ｎｇ')).toBe('Tin nóng');
  });

  test('recognises TCVN3 and VNI text and brings it back letter for letter', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const [encoding, table] of [
          ['tcvn3', TCVN3],
          ['vni', VNI],
        ] as const) {
          const written = encode(text, table);
          expect(convertLegacy(written, encoding)).toBe(text.toLowerCase());
          const marked = written.split(' ').filter((word) => /[\u00A1-\u00FF]/.test(word));
          if (marked.length >= 12) expect(detectLegacy(written)).toBe(encoding);
        }
      }),
    );
  });

  test('never takes French, German or Unicode Vietnamese for a legacy encoding', () => {
    for (const text of [
      'Le président français a été réélu à l’âge de quarante-quatre ans, après une année déjà marquée par des crises économiques.',
      'Über die Straße gehen müssen die Schüler täglich, während früher überall Fußgängerbrücken möglich wären.',
      'Sáng 12/3, Ủy ban nhân dân tỉnh tổ chức hội nghị.',
      'Cà phê, cá, bánh, trà, xôi: tôi và mẹ',
    ])
      expect(detectLegacy(text)).toBeNull();
  });
});

describe('matchForm', () => {
  test('finds both tone placements alike and leaves qu- alone', () => {
    expect(matchForm('Hoà bình, khoẻ, thuỷ, QUÝ, ngoại, hoá')).toBe('hòa bình, khỏe, thủy, quý, ngoại, hóa');
  });
});
