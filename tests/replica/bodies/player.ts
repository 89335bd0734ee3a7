import { diceOf } from '../dice.ts';
import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import { youtubeIdOf } from '../youtube-video.ts';
import type { Block } from './block.ts';
import { pictureOf } from './pictures.ts';

/** A player is the content: film, vertical film, live programme or programme to listen to; a few sentences stand under it. */
export function playerBody(story: Story, { paragraphs }: StoryText): Block[] {
  const words = paragraphs.map((text): Block => ({ kind: 'paragraph', text }));
  const note: Block[] = story.broadcast
    ? [
        {
          kind: 'paragraph',
          text: 'Chương trình đã phát sóng trên kênh TTV11 (HD) của Đài Phát thanh và Truyền hình Tây Ninh.',
        },
      ]
    : [];
  return [playerOf(story), ...words, ...note];
}

function playerOf(story: Story): Block {
  const dice = diceOf(story.text.key, 'body blocks');
  const poster = pictureOf(story, 1);
  const onYoutube = dice.chance(story.unit === 'station' ? 0.8 : 0.35);
  const address = `https://www.youtube.com/embed/${youtubeIdOf(story)}`;
  switch (story.format) {
    case 'podcast':
      return {
        kind: 'player',
        media: 'podcast',
        path: `/upload/audio/${story.id}.mp3`,
        poster: null,
        seconds: dice.int(300, 1800),
      };
    case 'livestream':
      if (onYoutube)
        return { kind: 'frame', address: `${address}?autoplay=1&live=1`, title: story.title, width: 800, height: 450 };
      return { kind: 'player', media: 'livestream', path: `/live/${story.id}/index.m3u8`, poster, seconds: 0 };
    case 'short-video':
      if (onYoutube) return { kind: 'frame', address, title: story.title, width: 405, height: 720 };
      return {
        kind: 'player',
        media: 'short-video',
        path: `/upload/video/${story.id}.mp4`,
        poster,
        seconds: dice.int(20, 90),
      };
    default:
      if (onYoutube) return { kind: 'frame', address, title: story.title, width: 800, height: 450 };
      return {
        kind: 'player',
        media: 'video',
        path: `/upload/video/${story.id}.mp4`,
        poster,
        seconds: dice.int(90, 1500),
      };
  }
}
