import { enAccountPages } from './en-accounts.ts';
import { enAudits } from './en-audits.ts';
import { enSetUp, enSignIn } from './en-entry.ts';
import { enForecast } from './en-forecast.ts';
import { enFrame } from './en-frame.ts';
import { enImports } from './en-imports.ts';
import { enIndicator, enIndicators } from './en-indicators.ts';
import { enMaturity } from './en-maturity.ts';
import { enOffice } from './en-office.ts';
import { enOverview } from './en-overview.ts';
import { enPlatforms } from './en-platforms.ts';
import { enMatches, enPublications } from './en-publications.ts';
import { enQuality } from './en-quality.ts';
import { enReports } from './en-reports.ts';
import { enCodebook, enReview } from './en-review.ts';
import { enSources } from './en-sources.ts';
import { enStreams } from './en-streams.ts';
import { enWork, enWorks } from './en-works.ts';
import { plural } from './plural.ts';
import type { Messages } from './vi.ts';

/** The interface in English. Names of units, stories and explanations stay as the newsrooms and the department write them. */
export const en: Messages = {
  language: 'en',
  brand: 'Nhịp Báo',
  tagline: 'The pulse of the provincial press: output, platforms and formats',
  missing: '—',
  frame: enFrame,
  actors: { system: 'the system', cli: (user) => `${user} (command line)` },
  roles: {
    reader: 'Reader',
    editor: 'Editor',
    'agency-lead': 'Agency lead',
    department: 'Department',
    assessor: 'Independent assessor',
    administrator: 'Administrator',
  },
  signIn: enSignIn,
  setUp: enSetUp,
  block: {
    loading: 'Loading…',
    retry: 'Try again',
    confirm: (act) => `Confirm: ${act}`,
    cancel: 'Cancel',
    failed: 'These figures could not be loaded',
    network: 'The server cannot be reached. Check the connection and try again.',
    forbidden: 'This account may not see this part. Ask the administrator for access.',
    gone: 'This was not found.',
    code: (code) => `Error code: ${code}`,
    stale: (at) => `No newer figures could be read. These are from ${at}.`,
    asOf: (at) => `As of ${at}`,
    updated: (ago) => `Updated ${ago}`,
    partial: 'Incomplete figures',
    more: 'Show more',
    loadingMore: 'Loading more…',
    table: 'Show as table',
    chart: 'Show as chart',
    chartKeys: 'Use the left and right arrow keys to read each point.',
  },
  ago: {
    never: 'never',
    now: 'just now',
    minutes: (n) => plural(n, 'minute ago', 'minutes ago'),
    hours: (n) => plural(n, 'hour ago', 'hours ago'),
    days: (n) => plural(n, 'day ago', 'days ago'),
  },
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  overview: enOverview,
  works: enWorks,
  work: enWork,
  indicators: enIndicators,
  forecast: enForecast,
  indicator: enIndicator,
  sources: enSources,
  platforms: enPlatforms,
  quality: enQuality,
  maturity: enMaturity,
  audits: enAudits,
  reports: enReports,
  publications: enPublications,
  matches: enMatches,
  review: enReview,
  ...enAccountPages,
  ...enOffice,
  codebook: enCodebook,
  streams: enStreams,
  imports: enImports,
  formats: {
    'text-news': 'News text',
    feature: 'Feature',
    'photo-story': 'Photo story',
    infographic: 'Infographic',
    longform: 'Longform',
    'data-journalism': 'Data journalism',
    video: 'Video',
    'short-video': 'Short video',
    livestream: 'Livestream',
    podcast: 'Podcast',
    interactive: 'Interactive',
    'visual-story': 'Visual story',
    'live-blog': 'Live blog',
    'e-paper': 'E-paper',
    none: 'Not classified',
  },
  origins: { own: 'Own production', republished: 'Republished', unknown: 'Origin unknown' },
  layers: {
    rule: 'Rule',
    model: 'Model',
    abstained: 'The machine was not sure',
    editor: 'Corrected by the newsroom',
    assessor: 'Independent assessor',
  },
};
