import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapsed, decodeXmlText, plainText } from './feed-text.ts';

test('tags go, words stay apart, entities are decoded', () => {
  expect(
    plainText('<p>Tây&nbsp;Ninh<br/>hôm nay</p><script>alert("x<p>")</script><!-- ẩn --><b>đ</b>ẹp &amp; lạ'),
  ).toBe('Tây Ninh hôm nay đẹp & lạ');
});

test('angle brackets that are no tags of HTML are text', () => {
  for (const text of ['Nhật ký <Trong tù>', 'a < b > c', '5 <6', 'if (x<y) { }', '<', '<p', '</', '<!']) {
    expect(plainText(text)).toBe(text);
  }
});

test('an address keeps its parameters, whatever entity their names look like', () => {
  expect(decodeXmlText('/?a=1&copy=2&amp;x=&eacute;')).toBe('/?a=1&copy=2&x=é');
});

test('text is composed and has one blank between words', () => {
  expect(collapsed(' To\u0300a\n\t soa\u0323n ')).toBe('Tòa soạn');
  expect(collapsed('\u00A0')).toBe('\u00A0');
});

test('text without markup comes out as it went in, whatever it is', () => {
  const word = fc.string({ unit: 'binary' }).map((text) => `x${text.replace(/[<&\s]/g, '')}`);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(plainText(words.join(' '))).toBe(words.join(' ').normalize('NFC'));
    }),
  );
});
