import type { Article } from '@nhipbao/records';

export { emptyArticle as testArticle } from './training/empty-article.ts';

const PARAGRAPH =
  'Sáng nay, Ủy ban nhân dân tỉnh tổ chức hội nghị triển khai nhiệm vụ phát triển kinh tế - xã hội, với sự tham dự của đại diện các sở, ngành, địa phương và hơn một trăm doanh nghiệp trên địa bàn.';

/** `count` paragraphs of ordinary news prose. */
export function prose(count: number): Pick<Article, 'paragraphs' | 'syllables'> {
  return { paragraphs: Array.from({ length: count }, () => PARAGRAPH), syllables: count * 41 };
}

/** A player's source on a host. */
export function media(host: string, size: Partial<Article['videos'][number]> = {}): Article['videos'][number] {
  return { url: `https://${host}/media.mp4`, host, poster: null, duration: null, width: null, height: null, ...size };
}

/** `count` pictures, captioned or not. */
export function pictures(count: number, caption: string | null = null): Pick<Article, 'images' | 'captions'> {
  const images = Array.from({ length: count }, (_, n) => ({
    url: `https://anh.example/${n}.jpg`,
    caption,
    width: 1200,
    height: 800,
  }));
  return { images, captions: caption === null ? [] : images.map(() => caption) };
}
