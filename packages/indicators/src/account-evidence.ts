import {
  type Account,
  EvidenceLevel,
  isValidOn,
  localDayOf,
  monthBounds,
  type RegisteredChannel,
  type Source,
} from '@nhipbao/records';

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

/** On how many days of a month each source was tried, and read well. */
export type RunDays = readonly { source_id: string; month: string; tried: number; read: number }[];

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
  const { from, to } = monthBounds(month);
  const span = {
    validFrom: account.validFrom ?? entry?.openedOn,
    validTo: account.validTo ?? entry?.closedOn,
  };
  const first = localDayOf(from);
  const last = localDayOf(new Date(to.getTime() - 1));
  return isValidOn({ validFrom: span.validFrom }, last) && isValidOn({ validTo: span.validTo }, first);
}

/** On how many days of a month an account was read, by the source that read it best, and tried. A file proves no silence. */
export function readDays({ sources }: ActiveAccount, month: string, days: RunDays): { read: number; tried: number } {
  const own = new Set(sources.filter((source) => source.collector !== 'file-import').map((source) => source.id));
  const rows = days.filter((row) => row.month === month && own.has(row.source_id));
  return { read: Math.max(0, ...rows.map((row) => row.read)), tried: Math.max(0, ...rows.map((row) => row.tried)) };
}
