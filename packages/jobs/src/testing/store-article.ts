import { createHash } from 'node:crypto';
import type { Article } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { articleToJson } from '../store/article-json.ts';

const STRUCTURE: Article['structure'] = {
  path: '',
  jsonLdTypes: [],
  openGraphType: null,
  breadcrumbs: [],
  layoutTokens: [],
  scriptHosts: [],
  isAmpStory: false,
  fullWidthBlocks: 0,
  pullQuotes: 0,
  mediaAlternations: 0,
  timestampedBlocks: 0,
  controls: 0,
  charts: 0,
  pdfLinks: 0,
  captionSyllables: 0,
};

const PARAGRAPH = 'Sáng nay, xã tổ chức hội nghị bàn việc tưới tiêu cho vụ lúa tới, với hơn một trăm hộ dân tham dự.';

/** Stores one item of plain news prose, or with a player where `video` is true; undecided. `missing` leaves out what a page should say. */
export async function storeArticle(
  warehouse: Warehouse,
  item: { id: string; unit?: string; at: Date; video?: boolean; missing?: boolean; title?: string; embeds?: string[] },
): Promise<void> {
  const { id, unit = 'newspaper', at, video = false, missing = false } = item;
  const title = missing ? null : (item.title ?? `Chuyện đồng ruộng ${id}`);
  const host = 'video.example.vn';
  const player = { url: `https://${host}/${id}.mp4`, host, poster: null, duration: 240, width: 1280, height: 720 };
  const article: Article = {
    canonicalUrl: null,
    title,
    lead: missing ? null : 'Hơn một trăm hộ dân dự họp.',
    authors: missing ? [] : ['Lan Anh'],
    section: video ? 'Video' : 'Thời sự',
    publishedAt: at,
    updatedAt: null,
    paragraphs: Array.from({ length: video ? 1 : 8 }, () => PARAGRAPH),
    captions: [],
    images: [],
    videos: video ? [player] : [],
    audio: [],
    embeds: (item.embeds ?? []).map((url) => ({ host: new URL(url).host, url, id: null, kind: 'video' })),
    tables: [],
    tags: [],
    sourceLine: null,
    language: 'vi',
    syllables: video ? 24 : 190,
    structure: STRUCTURE,
  };
  const text = articleToJson(article);
  await warehouse.writer.insert('item_versions', [
    {
      item_id: id,
      observed_at: at,
      source_digest: createHash('sha256').update(text).digest('hex'),
      extractor_version: 1,
      unit_id: unit,
      source_id: `${unit}-web`,
      url: `https://bao.example/${video ? 'video' : 'thoi-su'}/${id}.html`,
      archive_digest: '',
      title,
      lead: article.lead,
      authors: article.authors,
      section: article.section,
      published_at: missing ? null : at,
      updated_at: null,
      source_line: null,
      tags: [],
      syllables: article.syllables,
      simhash: createHash('sha256').update(id).digest('hex').slice(0, 16),
      article: text,
      search_text: '',
    },
  ]);
}
