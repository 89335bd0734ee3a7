import { expect, test } from 'vitest';
import { nativeIdOf } from './native-id.ts';

test.each([
  ['https://www.youtube.com/watch?v=abcDEF12345&t=3s', 'abcDEF12345'],
  ['https://youtu.be/abcDEF12345?si=x', 'abcDEF12345'],
  ['https://m.youtube.com/shorts/abc-EF_2345', 'abc-EF_2345'],
  ['https://www.tiktok.com/@baotayninh/video/7301234567890123456', '7301234567890123456'],
  ['https://www.facebook.com/baotayninh/posts/1234567890123', '1234567890123'],
  ['https://www.facebook.com/baotayninh/posts/khoi-cong-cao-toc/1234567890123/', '1234567890123'],
  ['https://www.facebook.com/permalink.php?story_fbid=pfbid0AbC&id=1', 'pfbid0AbC'],
  ['https://www.facebook.com/reel/987654321012', '987654321012'],
  ['https://x.com/bao/status/1790000000000000000', '1790000000000000000'],
  ['https://www.instagram.com/p/C7abcDEFghi/', 'C7abcDEFghi'],
])('%s is the post %s, as its platform calls it', (address, id) => {
  expect(nativeIdOf(address)).toBe(id);
});

test.each([
  'https://zalo.me/v/123',
  'https://www.youtube.com/@baotayninh',
  'https://fakeyoutube.com/watch?v=abcDEF12345',
])('%s shows no id', (address) => {
  expect(nativeIdOf(address)).toBeNull();
});
