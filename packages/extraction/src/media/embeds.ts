import type { Embed } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { absolute, pixels } from './addresses.ts';
import { embedOf } from './embed-kinds.ts';
import type { StoryParts } from './story-parts.ts';

/** Foreign documents shown in the story: frames, and the quoted posts that scripts turn into frames; each address once. */
export function storyEmbeds(parts: StoryParts, base: string | null): Embed[] {
  const embeds = new Map<string, Embed>();
  for (const element of parts.elements) {
    const address = absolute(addressOf(element), base);
    const embed = address ? embedOf(address) : null;
    const { width, height } = element.attribs;
    if (embed) {
      embeds.set(embed.id ? `${embed.host}:${embed.id}` : embed.url, {
        ...embed,
        width: pixels(width),
        height: pixels(height),
      });
    }
  }
  return [...embeds.values()];
}

const POST_CLASSES =
  /twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-(?:video|post)|reddit-embed|bluesky-embed|text-post-media/;

function addressOf(element: Element): string | undefined {
  const { name, attribs } = element;
  switch (name) {
    case 'iframe':
    case 'amp-iframe':
    case 'embed':
      return frameAddress(attribs);
    case 'object':
      return attribs.data;
    case 'amp-youtube':
      return attribs['data-videoid'] && `https://www.youtube.com/embed/${attribs['data-videoid']}`;
    case 'amp-twitter':
      return attribs['data-tweetid'] && `https://twitter.com/i/status/${attribs['data-tweetid']}`;
    case 'amp-facebook':
      return attribs['data-href'];
    case 'amp-tiktok':
      return attribs['data-src'] && `https://www.tiktok.com/embed/v2/${attribs['data-src']}`;
    case 'lite-youtube':
      return attribs.videoid && `https://www.youtube.com/embed/${attribs.videoid}`;
  }
  if (attribs['data-youtube-id']) return `https://www.youtube.com/embed/${attribs['data-youtube-id']}`;
  if (attribs.class !== undefined && POST_CLASSES.test(attribs.class)) {
    return attribs.cite ?? attribs['data-href'] ?? attribs['data-instgrm-permalink'] ?? lastLink(element);
  }
  return undefined;
}

/** Consent tools and lazy loaders keep the address aside. */
function frameAddress(attribs: Record<string, string>): string | undefined {
  const real = [
    attribs.src,
    attribs['data-src'],
    attribs['data-lazy-src'],
    attribs['data-cmp-src'],
    attribs['data-original'],
  ];
  return real.find((address) => address && !/^(?:about:|javascript:|data:)/i.test(address));
}

/** A quoted post ends with a link to itself. */
function lastLink(element: Element): string | undefined {
  let href: string | undefined;
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (child.type !== 'tag') continue;
      if (child.name === 'a' && child.attribs.href) href = child.attribs.href;
      walk(child);
    }
  };
  walk(element);
  return href;
}
