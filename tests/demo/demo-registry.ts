import type { Registry, Source } from '@nhipbao/records';
import type { Replica } from '../replica/index.ts';

const schedule = { everyMinutes: 5, minMinutes: 2, maxMinutes: 60 };

/** The registry of the invented world: the plan's units over the replica's addresses. Its accounts and sources are invented too. */
export function demoRegistry(seed: Registry, replica: Replica): Registry {
  const source = (
    id: string,
    unit: string,
    collector: string,
    title: string,
    settings: Source['settings'],
    account?: string,
  ): Source => ({
    id,
    unit,
    collector,
    title,
    schedule,
    settings,
    verified: 'never',
    enabled: true,
    ...(account && { account }),
  });
  return {
    ...seed,
    accounts: [
      {
        id: 'youtube-dai',
        unit: 'station',
        platform: 'youtube',
        name: 'Kênh YouTube (minh họa)',
        url: 'https://www.youtube.com/@minh-hoa',
      },
      {
        id: 'zalo-bao',
        unit: 'newspaper',
        platform: 'zalo',
        name: 'Zalo OA (minh họa)',
        url: 'https://zalo.me/minh-hoa',
      },
    ],
    sources: [
      source('bao-rss', 'newspaper', 'rss', 'RSS Báo Tây Ninh', { url: `${replica.newspaper}/rss/home.rss` }),
      source('bao-web', 'newspaper', 'web', 'Trang Báo Tây Ninh', {
        url: `${replica.newspaper}/`,
        sections: [`${replica.newspaper}/`],
        articleUrl: ['-a\\d+\\.html$'],
        spacingMs: 0,
      }),
      source('bao-sitemap', 'newspaper', 'sitemap', 'Sitemap Báo Tây Ninh', { url: `${replica.newspaper}/` }),
    ],
  };
}
