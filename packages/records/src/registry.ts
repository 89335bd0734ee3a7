import { z } from 'zod';
import { LocalDay } from './time.ts';

const slug = (what: string) =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, `${what} is lower-case letters, digits and hyphens`);

export const AgencyId = slug('an agency id');
export const UnitId = slug('a unit id');
export type UnitId = z.infer<typeof UnitId>;
export const SourceId = slug('a source id');
export type SourceId = z.infer<typeof SourceId>;
export const PlatformId = slug('a platform id');
export type PlatformId = z.infer<typeof PlatformId>;
export const AccountId = slug('an account id');
export type AccountId = z.infer<typeof AccountId>;

const Validity = { validFrom: LocalDay.optional(), validTo: LocalDay.optional() };

/** Cơ quan báo chí: a press agency; agencies merge, so they are valid for a time span and name their successor. */
export const Agency = z.strictObject({
  id: AgencyId,
  name: z.string().min(1),
  ...Validity,
  successor: AgencyId.optional(),
  note: z.string().optional(),
});
export type Agency = z.infer<typeof Agency>;

/** Đơn vị báo cáo: what a target names; belongs to one agency for each span of time. */
export const ReportingUnit = z.strictObject({
  id: UnitId,
  name: z.string().min(1),
  shortName: z.string().min(1),
  kind: z.enum(['newspaper', 'station', 'magazine']),
  ...Validity,
  agencies: z.array(z.strictObject({ agency: AgencyId, ...Validity })).min(1),
  /** Names by which stories name the unit as their own source ("BTN", "BTNO"): such a line does not make a story republished. */
  ownNames: z.array(z.string()).default([]),
});
export type ReportingUnit = z.infer<typeof ReportingUnit>;

/** Nền tảng: where content appears; domestic or cross-border as the rulebook's basis says. */
export const Platform = z.strictObject({
  id: PlatformId,
  name: z.string().min(1),
  scope: z.enum(['own', 'domestic', 'cross-border', 'aggregator']),
  /** The legal basis, or "do Sở quy định". */
  basis: z.string().min(1),
});
export type Platform = z.infer<typeof Platform>;

/** What knowledge of an account rests on, the strongest first. */
export const EvidenceLevel = z.enum(['api', 'rss', 'import', 'attestation']);
export type EvidenceLevel = z.infer<typeof EvidenceLevel>;

/** Tài khoản: a unit's account on one platform. */
export const Account = z.strictObject({
  id: AccountId,
  unit: UnitId,
  platform: PlatformId,
  name: z.string().min(1),
  url: z.url(),
  ...Validity,
  /** `linear`: a broadcast channel that a platform retransmits: presence of a channel, no publications. Default posts. */
  presence: z.enum(['posts', 'linear']).optional(),
  /** How it is known what the account does; `attestation` alone is shown and not counted. Default: by the kind of its sources. */
  evidence: EvidenceLevel.optional(),
});
export type Account = z.infer<typeof Account>;

/**
 * Kênh đã thông báo: an entry of the channel register (Nghị định 237/2026/NĐ-CP, art. 15), the first evidence that an account is the
 * agency's own. Days are local; one that is not known is left out.
 */
export const RegisteredChannel = z.strictObject({
  id: slug('an id of the register'),
  unit: UnitId,
  platform: PlatformId,
  name: z.string().min(1).max(300),
  address: z.url({ protocol: /^https?$/ }),
  openedOn: LocalDay.optional(),
  notifiedOn: LocalDay.optional(),
  closedOn: LocalDay.optional(),
  notifiedClosingOn: LocalDay.optional(),
  note: z.string().max(1000).optional(),
});
export type RegisteredChannel = z.infer<typeof RegisteredChannel>;

/** When a source was met live by `source check`; a source that never was makes its indicators provisional. */
export const Verified = z.union([z.literal('never'), LocalDay]);

/** How often a source is read. The interval adapts between the bounds to how often the source publishes. */
export const Schedule = z.strictObject({
  everyMinutes: z.int().min(1).max(10_080),
  minMinutes: z.int().min(1).optional(),
  maxMinutes: z.int().max(10_080).optional(),
});
export type Schedule = z.infer<typeof Schedule>;

/** Nguồn: one place that is read. `settings` is checked by its collector's own schema. */
export const Source = z.strictObject({
  id: SourceId,
  unit: UnitId,
  collector: slug('a collector kind'),
  title: z.string().min(1),
  account: AccountId.optional(),
  schedule: Schedule,
  settings: z.record(z.string(), z.unknown()),
  verified: Verified.default('never'),
  enabled: z.boolean().default(true),
  ...Validity,
});
export type Source = z.infer<typeof Source>;

/** The whole registry as the YAML seeds hold it, one list a file. */
export const Registry = z.strictObject({
  agencies: z.array(Agency),
  units: z.array(ReportingUnit),
  platforms: z.array(Platform),
  accounts: z.array(Account),
  sources: z.array(Source),
  channels: z.array(RegisteredChannel).default([]),
});
export type Registry = z.infer<typeof Registry>;

/** One fault of a registry: which list, which entry, which field, and what to do. */
export interface RegistryFault {
  list: keyof Registry;
  entry: string;
  field: string;
  message: string;
}

/** References that point nowhere and ids used twice: what zod cannot see in one entry alone. */
export function registryFaults(registry: Registry): RegistryFault[] {
  const faults: RegistryFault[] = [];
  const ids = (list: keyof Registry) => new Set(registry[list].map((entry) => entry.id));
  for (const list of ['agencies', 'units', 'platforms', 'accounts', 'sources', 'channels'] as const) {
    const seen = new Set<string>();
    for (const { id } of registry[list]) {
      if (seen.has(id))
        faults.push({ list, entry: id, field: 'id', message: 'this id is used twice; give one of them another' });
      seen.add(id);
    }
  }
  const known = {
    agencies: ids('agencies'),
    units: ids('units'),
    platforms: ids('platforms'),
    accounts: ids('accounts'),
  };
  const expect = (list: keyof Registry, entry: string, field: string, target: keyof typeof known, id: string) => {
    if (!known[target].has(id)) {
      faults.push({ list, entry, field, message: `"${id}" is not in ${target}; add it there or mend the name` });
    }
  };
  for (const agency of registry.agencies) {
    if (agency.successor) expect('agencies', agency.id, 'successor', 'agencies', agency.successor);
  }
  for (const unit of registry.units) {
    for (const span of unit.agencies) expect('units', unit.id, 'agencies', 'agencies', span.agency);
  }
  for (const account of registry.accounts) {
    expect('accounts', account.id, 'unit', 'units', account.unit);
    expect('accounts', account.id, 'platform', 'platforms', account.platform);
  }
  for (const source of registry.sources) {
    expect('sources', source.id, 'unit', 'units', source.unit);
    if (source.account) expect('sources', source.id, 'account', 'accounts', source.account);
  }
  for (const channel of registry.channels) {
    expect('channels', channel.id, 'unit', 'units', channel.unit);
    expect('channels', channel.id, 'platform', 'platforms', channel.platform);
  }
  return faults;
}

/** Whether an entry with validFrom/validTo (both inclusive local days) holds on a local day. */
export function isValidOn(
  entry: { validFrom?: string | undefined; validTo?: string | undefined },
  day: string,
): boolean {
  return (!entry.validFrom || entry.validFrom <= day) && (!entry.validTo || day <= entry.validTo);
}
