import { toLocalIso } from '@nhipbao/records';
import { escapeHtml } from '../html.ts';
import { sectionOf } from '../plan.ts';
import type { Story } from '../story.ts';

/** What a page says of itself to machines. */
export interface PageFacts {
  story: Story;
  lead: string;
  base: string;
  image: string;
  publisher: string;
  now: Date;
}

const JSON_LD_TYPES: Readonly<Partial<Record<Story['format'], string>>> = {
  video: 'VideoObject',
  'short-video': 'VideoObject',
  podcast: 'PodcastEpisode',
  'live-blog': 'LiveBlogPosting',
};

/** Canonical link always; OpenGraph and JSON-LD by the story's `markup`: sites change their templates over the years. */
export function headMarkup(facts: PageFacts): string {
  const { story, base } = facts;
  const lines = [
    `<link rel="canonical" href="${base}${story.path}">`,
    `<meta name="description" content="${escapeHtml(facts.lead)}">`,
  ];
  if (story.markup !== 'bare') lines.push(...openGraph(facts));
  if (story.markup === 'json-ld') lines.push(jsonLd(facts));
  return lines.join('\n');
}

function openGraph({ story, lead, base, image, publisher, now }: PageFacts): string[] {
  const properties: [string, string][] = [
    ['og:type', ['video', 'short-video', 'livestream'].includes(story.format) ? 'video.other' : 'article'],
    ['og:site_name', publisher],
    ['og:title', story.title],
    ['og:description', lead],
    ['og:url', base + story.path],
    ['og:image', base + image],
    ['article:published_time', toLocalIso(story.publishedAt)],
    ['article:section', sectionOf(story.unit, story.section).title],
  ];
  if (story.revisedAt && story.revisedAt <= now)
    properties.push(['article:modified_time', toLocalIso(story.revisedAt)]);
  return properties.map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}">`);
}

function jsonLd({ story, lead, base, image, publisher, now }: PageFacts): string {
  const url = base + story.path;
  const modified = story.revisedAt && story.revisedAt <= now ? story.revisedAt : story.publishedAt;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: story.title,
    description: lead,
    image: [base + image],
    datePublished: toLocalIso(story.publishedAt),
    dateModified: toLocalIso(modified),
    author: story.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: publisher },
  };
  const special = JSON_LD_TYPES[story.format];
  const nodes: object[] = [article];
  if (special !== undefined) {
    nodes.push({
      '@context': 'https://schema.org',
      '@type': special,
      name: story.title,
      headline: story.title,
      description: lead,
      url,
      uploadDate: toLocalIso(story.publishedAt),
      datePublished: toLocalIso(story.publishedAt),
      thumbnailUrl: base + image,
    });
  }
  if (story.format === 'livestream') {
    nodes.push({
      '@context': 'https://schema.org',
      '@type': 'BroadcastEvent',
      name: story.title,
      isLiveBroadcast: true,
      startDate: toLocalIso(story.publishedAt),
    });
  }
  return nodes
    .map((node) => `<script type="application/ld+json">${JSON.stringify(node).replaceAll('<', '\\u003c')}</script>`)
    .join('\n');
}
