import { diceOf } from '../dice.ts';
import type { Story } from '../story.ts';
import { groupThousands } from '../text/fill.ts';
import type { StoryText } from '../text/story-text.ts';
import { PLACES, UNITS } from '../text/vocabulary.ts';
import type { Block } from './block.ts';

/** Data journalism: a searchable table by commune and a chart carry it; the source of the data is named. */
export function dataBody(story: Story, { paragraphs }: StoryText): Block[] {
  const dice = diceOf(story.text.key, 'body blocks');
  const year = Number(story.text.day.slice(0, 4));
  const figures = dice.sample(PLACES, 18).map((place) => {
    const before = dice.int(120, 4200);
    return { place, before, after: Math.round(before * (0.8 + dice.next() * 0.6)) };
  });
  const rows = figures.map(({ place, before, after }) => {
    const change = `${after >= before ? '+' : ''}${(((after - before) / before) * 100).toFixed(1).replace('.', ',')}%`;
    return [place, groupThousands(before), groupThousands(after), change];
  });
  const source = `Nguồn dữ liệu: ${dice.pick(UNITS)}, ${year}. Xử lý dữ liệu: ${story.authors[0] ?? 'Tòa soạn'}`;
  const bars = [...figures]
    .sort((a, b) => b.after - a.after)
    .slice(0, 8)
    .map(({ place, after }) => ({ label: place, value: after }));
  const [opening, ...rest] = paragraphs;
  const blocks: Block[] = [
    ...(opening === undefined ? [] : [{ kind: 'paragraph', text: opening } as const]),
    { kind: 'chart', title: `Tám địa phương dẫn đầu năm ${year}`, bars },
    ...rest.slice(0, 2).map((text): Block => ({ kind: 'paragraph', text })),
    {
      kind: 'table',
      caption: 'Số liệu theo xã, phường',
      head: ['Địa phương', `Năm ${year - 1}`, `Năm ${year}`, 'Thay đổi'],
      rows,
      source,
    },
    ...rest.slice(2, 4).map((text): Block => ({ kind: 'paragraph', text })),
  ];
  if (dice.chance(0.4)) {
    const address = `https://datawrapper.dwcdn.net/${story.id.toString(36)}/1/`;
    blocks.splice(2, 0, { kind: 'frame', address, title: 'Biểu đồ tương tác', width: 640, height: 420 });
  }
  return blocks;
}
