import type {
  Account,
  Declaration,
  EvidenceLeaf,
  IndicatorNumber,
  MeasurementSummary,
  MeasuringPeriod,
  Platform,
  RegisteredChannel,
  ReportingUnit,
  Source,
  Verdict,
} from '@nhipbao/records';
import type { Reader } from '@nhipbao/warehouse';
import type { EvidenceRoot } from './evidence-root.ts';
import type { Rulebook } from './rulebook.ts';

/** What a measurement may look at: questions over views, the registry and the rulebook as they are now, and the time. */
export interface MeasureContext {
  query: Reader['query'];
  rulebook: Rulebook;
  unit: ReportingUnit;
  period: MeasuringPeriod;
  sources: readonly Source[];
  accounts: readonly Account[];
  platforms: readonly Platform[];
  /** The channel register. */
  channels: readonly RegisteredChannel[];
  /** What the unit declared for the period, by the indicator's id. */
  declarations: ReadonlyMap<string, KeptDeclaration>;
  /** When this installation first read a source; null: never yet. Months before it are unknown, not failed. */
  installedAt: Date | null;
  now: Date;
}

/** A declaration with the version of its fact: what a value rests on. */
export interface KeptDeclaration {
  declaration: Declaration;
  version: number;
  at: Date;
}

export type Leaf = Omit<EvidenceLeaf, 'position' | 'leafDigest' | 'datedAt' | 'purgedAt'> & { datedAt: Date | null };
export type Breakdown = MeasurementSummary['breakdown'];

/** The value of one unit in one period, before it is stored. Absent is null, never 0. */
export interface Measured {
  value: number | null;
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  coverage: number | null;
  verdict: Verdict;
  explanation: string;
  notes: string[];
  breakdown: Breakdown;
  /** Every row behind the value, counted or left out with its reason. */
  evidence: Leaf[];
  /** Where it does not follow from the period and the sources: a declaration is final once it is confirmed. */
  provisional?: boolean;
}

/** The same value with its evidence named, not listed. */
export type Recounted = Omit<Measured, 'evidence'> & { evidence: EvidenceRoot };

/** An indicator: one file in `kinds/`. It names its queries and computes in `measure`; SQL stays in the warehouse's queries. */
export interface Indicator {
  id: string;
  number: IndicatorNumber;
  title: string;
  basis: string;
  unit: 'share' | 'months' | 'growth' | 'level';
  /** Rests on what the agency declares, whatever the period. */
  declared?: true;
  /** Raised when the way of computing changes; stored beside every value. */
  version: number;
  measure(context: MeasureContext): Promise<Measured>;
  /**
   * What `measure` would say, with the rows counted and hashed by the engine and not read: what is asked every day, when nothing may have
   * changed. Its questions are those of all units, for a `query` that asks each once. Undefined: measure.
   */
  recount?(context: MeasureContext): Promise<Recounted | undefined>;
}

/** Declares an indicator. */
export function defineIndicator(indicator: Indicator): Indicator {
  return indicator;
}
