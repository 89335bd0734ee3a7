import { createHash } from 'node:crypto';
import type { Article } from '@nhipbao/records';

/** SHA-256 as hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An item's id: 128 bits of the hash of its first canonical address; never computed again. */
export function itemIdOf(address: string): string {
  return sha256(`item ${address}`).slice(0, 32);
}

/** A publication's id: platform and the platform's own id, so that two collectors that see one post name it alike. */
export function publicationIdOf(platform: string, nativeId: string): string {
  return sha256(`publication ${platform} ${nativeId}`).slice(0, 32);
}

/**
 * Digest of what a reader gets of an article. Only a change here is an edit: counters, related stories and layout are not.
 */
export function sourceDigestOf(article: Article): string {
  const {
    title,
    lead,
    authors,
    section,
    publishedAt,
    updatedAt,
    paragraphs,
    captions,
    images,
    videos,
    audio,
    embeds,
    tags,
    sourceLine,
  } = article;
  return sha256(
    JSON.stringify([
      title,
      lead,
      authors,
      section,
      publishedAt,
      updatedAt,
      paragraphs,
      captions,
      images.map((image) => image.url),
      videos.map((video) => video.url),
      audio.map((sound) => sound.url),
      embeds.map((embed) => embed.url),
      tags,
      sourceLine,
    ]),
  );
}
