import { readdirSync, readFileSync } from 'node:fs';
import { MaturityDecision } from '@nhipbao/records';
import { readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { parse } from 'yaml';
import { DeclarationError } from '../declarations/declaration-error.ts';

const SHIPPED = new URL('../../maturity/', import.meta.url);
const PREFIX = 'maturity-decision:';

/** A decision as it stands; `version` 0: as shipped, nobody entered it. */
export interface KeptDecision {
  decision: MaturityDecision;
  version: number;
  at: Date | null;
  by: string | null;
}

/** Reads a decision from YAML. Throws DeclarationError `invalid-input` naming every field that is wrong. */
export function readMaturityDecision(text: string, file: string): MaturityDecision {
  let written: unknown;
  try {
    written = parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new DeclarationError('invalid-input', `${file} không phải YAML đọc được: ${reason}`);
  }
  const read = MaturityDecision.safeParse(written);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'toàn tệp'}: ${message}`);
  throw new DeclarationError('invalid-input', `${file} chưa đúng. ${faults.join('; ')}`);
}

/** Every decision, newest first: what the department entered, else as shipped. */
export async function listMaturityDecisions(warehouse: Warehouse): Promise<KeptDecision[]> {
  const files = readdirSync(SHIPPED).filter((name) => name.endsWith('.yaml'));
  const all = new Map<string, KeptDecision>();
  for (const file of files) {
    const decision = readMaturityDecision(readFileSync(new URL(file, SHIPPED), 'utf8'), file);
    all.set(decision.id, { decision, version: 0, at: null, by: null });
  }
  for (const { payload, version, at, by } of await readFacts(warehouse, PREFIX, MaturityDecision))
    all.set(payload.id, { decision: payload, version, at, by });
  return [...all.values()].toSorted((a, b) => b.decision.issuedOn.localeCompare(a.decision.issuedOn));
}

/** The decision by which a year is assessed: the newest of those in force from that year or before. */
export function decisionOfYear(all: readonly KeptDecision[], year: number): KeptDecision | undefined {
  return all
    .filter(({ decision }) => decision.firstYear <= year)
    .toSorted(
      (a, b) => b.decision.firstYear - a.decision.firstYear || b.decision.issuedOn.localeCompare(a.decision.issuedOn),
    )[0];
}

/** Keeps a decision as the department enters it, as a version of its own; assessments that were submitted keep the form they had. */
export async function enterMaturityDecision(
  warehouse: Warehouse,
  decision: MaturityDecision,
  by: string,
): Promise<void> {
  await writeFact(warehouse, {
    entity: PREFIX + decision.id,
    schema: MaturityDecision,
    by,
    compute: (current) => (JSON.stringify(current?.payload) === JSON.stringify(decision) ? undefined : decision),
  });
}
