import { SECTIONS } from './plan.ts';
import { CHANNELS } from './platforms/accounts.ts';
import type { Unit } from './story.ts';

/** A source of the replica as facts for a registry: the unit, the kind of collector and its settings. */
export interface ReplicaSource {
  id: string;
  unit: Unit;
  collector: 'rss' | 'web' | 'sitemap';
  title: string;
  /** Platform of the unit's account, where the source is one. */
  platform: 'youtube' | null;
  settings: Readonly<Record<string, unknown>>;
}

/** Every source that the running sites offer, with the names of settings that the kinds have. */
export function replicaSources(bases: Readonly<Record<Unit | 'youtube', string>>): ReplicaSource[] {
  const { newspaper, station, magazine, youtube } = bases;
  const sections = (unit: Unit, base: string) => [
    { url: `${base}/` },
    ...SECTIONS[unit].map(({ slug, title }) => ({ url: `${base}/${slug}/`, name: title })),
  ];
  const source = (
    id: string,
    unit: Unit,
    collector: ReplicaSource['collector'],
    title: string,
    settings: ReplicaSource['settings'],
  ) => {
    return { id: `demo-${id}`, unit, collector, title, settings, platform: null };
  };
  const channel = (unit: keyof typeof CHANNELS): ReplicaSource => {
    const url = `${youtube}/feeds/videos.xml?channel_id=${CHANNELS[unit].id}`;
    return { ...source(`${unit}-youtube`, unit, 'rss', CHANNELS[unit].title, { url }), platform: 'youtube' };
  };
  return [
    source('newspaper-rss', 'newspaper', 'rss', 'RSS trang chủ (minh họa)', { url: `${newspaper}/rss/home.rss` }),
    source('newspaper-rss-van-hoa', 'newspaper', 'rss', 'RSS Văn hóa (minh họa)', {
      url: `${newspaper}/rss/news/van-hoa.rss`,
    }),
    source('newspaper-web', 'newspaper', 'web', 'Trang và chuyên mục (minh họa)', {
      url: `${newspaper}/`,
      sections: [...sections('newspaper', newspaper), { url: `${newspaper}/trong-tinh/` }],
      articleUrl: ['-a\\d+\\.html$'],
    }),
    source('newspaper-sitemap', 'newspaper', 'sitemap', 'Sitemap (minh họa)', { url: `${newspaper}/` }),
    source('station-rss', 'station', 'rss', 'RSS Đài (minh họa)', { url: `${station}/rss.xml` }),
    source('station-web', 'station', 'web', 'Trang Đài (minh họa)', {
      url: `${station}/`,
      sections: sections('station', station),
      articleUrl: ['-\\d{6,8}(-\\d+|-tin-tuc-hom-nay-tayninhtv)$'],
    }),
    source('station-sitemap', 'station', 'sitemap', 'Sitemap Đài (minh họa)', { url: `${station}/` }),
    source('magazine-atom', 'magazine', 'rss', 'Atom Tạp chí (minh họa)', { url: `${magazine}/feed/atom` }),
    source('magazine-web', 'magazine', 'web', 'Trang Tạp chí (minh họa)', {
      url: `${magazine}/`,
      sections: sections('magazine', magazine),
      articleUrl: ['-post\\d+\\.html$'],
    }),
    channel('newspaper'),
    channel('station'),
  ];
}
