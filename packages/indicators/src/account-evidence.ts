import { type Account, EvidenceLevel, type RegisteredChannel, type Source } from '@nhipbao/records';

/** One unit's account as it bears on indicator 1. */
export interface ActiveAccount {
  account: Account;
  level: EvidenceLevel;
  presence: 'posts' | 'linear';
  /** Its posts count: it is neither linear nor only attested. */
  counted: boolean;
  /** Its entry in the channel register; undefined: not registered. */
  entry: RegisteredChannel | undefined;
  /** Sources that read it. */
  sources: readonly Source[];
}

/** On how many days of a month each source was tried, and read well, by source and month. */
export type RunDays = ReadonlyMap<string, { tried: number; read: number }>;

/** The answer of the query `run-days`, to be looked up. */
export function runDaysOf(
  rows: readonly { source_id: string; months: string[]; tried: number[]; read: number[] }[],
): RunDays {
  return new Map(
    rows.flatMap(({ source_id, months, tried, read }) =>
      months.map((month, n) => [`${source_id} ${month}`, { tried: tried[n] ?? 0, read: read[n] ?? 0 }] as const),
    ),
  );
}

/** Kinds of collectors whose word is no api's. */
const LEVELS: Readonly<Record<string, EvidenceLevel>> = {
  rss: 'rss',
  podcast: 'rss',
  sitemap: 'rss',
  web: 'rss',
  'file-import': 'import',
};

/** How an account bears on indicator 1: what knowledge of it rests on, whether its posts count, and its entry in the register. */
export function accountEvidence(
  account: Account,
  sources: readonly Source[],
  entry: RegisteredChannel | undefined,
): ActiveAccount {
  const own = sources.filter((source) => source.account === account.id || source.settings.account === account.id);
  const levels = own.map((source) => LEVELS[source.collector] ?? 'api');
  const level = account.evidence ?? EvidenceLevel.options.find((one) => levels.includes(one)) ?? 'attestation';
  const presence = account.presence ?? 'posts';
  return { account, level, presence, counted: presence === 'posts' && level !== 'attestation', entry, sources: own };
}

/** Whether an account held on any day of a month: by its own dates, else by those of its entry in the register. */
export function holdsIn({ account, entry }: ActiveAccount, month: string): boolean {
  const from = account.validFrom ?? entry?.openedOn;
  const to = account.validTo ?? entry?.closedOn;
  return (!from || from.slice(0, 7) <= month) && (!to || month <= to.slice(0, 7));
}

/** On how many days of a month an account was read, by the source that read it best, and tried. A file proves no silence. */
export function readDays({ sources }: ActiveAccount, month: string, days: RunDays): { read: number; tried: number } {
  const rows = sources.flatMap(({ id, collector }) => {
    const row = collector === 'file-import' ? undefined : days.get(`${id} ${month}`);
    return row ? [row] : [];
  });
  return { read: Math.max(0, ...rows.map((row) => row.read)), tried: Math.max(0, ...rows.map((row) => row.tried)) };
}
