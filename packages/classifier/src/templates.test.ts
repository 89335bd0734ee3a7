import { expect, test } from 'vitest';
import { templatesNamed } from './templates.ts';

test('templates are known by the names papers give them, in any spelling', () => {
  const named: [string, string][] = [
    ['detail__emagazine', 'longform'],
    ['e-magazine__body', 'longform'],
    ['page_detaillogform', 'longform'],
    ['block_detail_longform', 'longform'],
    ['detail-podcast-primary', 'podcast'],
    ['video-detail', 'video'],
    ['detail-video-primary', 'video'],
    ['short-video__content', 'short-video'],
    ['detail__infographic', 'infographic'],
    ['detail-photo', 'photo-story'],
    ['amp-story', 'visual-story'],
    ['liveblog-content', 'live-blog'],
  ];
  for (const [token, format] of named) expect([...templatesNamed([token])], token).toEqual([format]);
});

test('icons, menus, boxes, tags and switches that name a format are furniture', () => {
  for (const token of [
    'icon-video',
    'header-radio-mb',
    'box-podcast',
    'menu__infographic',
    'tag-podcast',
    'has-podcast',
    'item-video',
    'video-wrapper',
    'pure-magazine',
    'wpb_single_image',
    'figure--panorama',
  ])
    expect([...templatesNamed([token])], token).toEqual([]);
});
