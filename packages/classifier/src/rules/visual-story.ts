import { filedUnder, labelled } from '../place.ts';
import { defineRule, when } from '../rule.ts';

const PLACES = [
  'web story',
  'web stories',
  'webstory',
  'webstories',
  'visual story',
  'visual stories',
  'amp story',
  'story cards',
];

/** Tap-through full-screen cards, mostly of the AMP story kind. */
export default defineRule({
  format: 'visual-story',
  evidence: ({ page }) => [
    when(page.isAmpStory, 'trang là AMP story', 0.99),
    when(filedUnder(page, PLACES), 'nằm trong chuyên mục web story', 0.88),
    when(labelled(page, ['web story', 'webstory', 'visual story']), 'tiêu đề ghi là web story', 0.75),
    when(page.templates.has('visual-story'), 'trang dùng khuôn mẫu web story', 0.75),
  ],
});
