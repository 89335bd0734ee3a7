import {
  INDICATORS,
  type Manifest,
  manifestDigest,
  type PackedValue,
  packEvidence,
  recordMeasurement,
} from '@nhipbao/indicators';
import { measuringPeriod, type Registry, yearStanding } from '@nhipbao/records';
import { modelVersions, type Warehouse } from '@nhipbao/warehouse';
import { zipSync } from 'fflate';
import { keepBytes } from '../declarations/document-store.ts';
import { periodFacts, unitContexts } from '../measure-units.ts';
import { CycleError } from './cycle-error.ts';
import { listYearActs, readYearActs, recordAct } from './year-acts.ts';

export interface FrozenYear {
  manifest: Manifest;
  digest: string;
  /** Digest of the package's bytes: the document under which it is kept. */
  package: string;
}

/**
 * Freezes a year that the department reports: every value is measured once more and stored, with all it was computed from packed beside
 * its evidence, and the act recorded with the manifest's digest. Manifests of all years form one chain. Throws CycleError.
 */
export async function freezeYear(
  { warehouse, now }: { warehouse: Warehouse; now: Date },
  registry: Registry,
  year: number,
  act: { by: string; note: string | null; product: string },
): Promise<FrozenYear> {
  const { acts } = await readYearActs(warehouse, year);
  const standing = yearStanding({ acts });
  if (!standing.accepted || standing.reported) throw new CycleError('Sở chưa tiếp nhận số liệu của năm này.');
  const period = measuringPeriod(String(year));
  const facts = await periodFacts(warehouse, period, now);
  const values: PackedValue[] = [];
  for (const context of unitContexts(registry, facts)) {
    for (const indicator of INDICATORS) {
      const { recorded, leaves } = await recordMeasurement(warehouse, indicator, context, act.by);
      values.push({ indicator, recorded, leaves });
    }
  }
  const models = await warehouse.query(modelVersions, { from: period.from, to: period.to });
  const { files, manifest } = packEvidence(values, {
    period,
    revision: standing.revision + 1,
    generatedAt: now,
    product: act.product,
    rulebook: facts.rulebook,
    models: models.map(({ model_version }) => model_version),
    previous: await lastManifest(warehouse),
  });
  const name = `minh-chung-${year}-${manifest.revision}.zip`;
  const bytes = zipSync(Object.fromEntries(files), { level: 6, mtime: now });
  const document = await keepBytes(warehouse, { name, mediaType: 'application/zip', bytes }, { by: act.by, at: now });
  const digest = manifestDigest(manifest);
  await recordAct(
    warehouse,
    year,
    { step: 'reported', unit: null, note: act.note, documents: [], manifest: digest, package: document.digest },
    { by: act.by, now, rulebook: facts.rulebook },
  );
  return { manifest, digest, package: document.digest };
}

/** The manifest that was made last, over all years: the link that the next one names. */
async function lastManifest(warehouse: Warehouse): Promise<string | null> {
  const acts = (await listYearActs(warehouse)).flatMap((one) => one.acts).filter((one) => one.manifest !== null);
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.manifest ?? null;
}
