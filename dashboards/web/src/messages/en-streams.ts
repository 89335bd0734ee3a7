import type { Streams } from './vi-streams.ts';

export const enStreams: Streams = {
  title: 'Each part at the last reading',
  finding: (open, all) =>
    open === 0 ? `All ${all} parts were read.` : `${open} of ${all} parts were not read to their end.`,
  complete: 'complete',
  incomplete: 'not yet',
  resumes: (at) => `Goes on at ${at}.`,
  quota: 'Quota of today',
  quotaOf: (used, budget, at) => `${used} / ${budget} units, renewed at ${at}`,
  names: {
    videos: 'Videos',
    channel: 'Figures of the channel',
    podcasts: 'Podcasts',
    analytics: 'Figures for the channel’s owner',
    account: 'Figures of the account',
    insights: 'Figures for the account’s owner',
    'insights-days': 'Figures of the account by day',
    posts: 'Posts',
    reels: 'Reels',
    live: 'Live broadcasts',
    page: 'Figures of the page',
    'post-insights': 'Figures of each post',
    'reel-insights': 'Figures of each reel',
    media: 'Posts',
    articles: 'Articles',
    episodes: 'Episodes',
  },
};
