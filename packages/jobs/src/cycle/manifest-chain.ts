import { MANIFEST_FILE } from '@nhipbao/indicators';
import type { ManifestInfo } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { unzipSync } from 'fflate';
import { readDocument } from '../declarations/document-store.ts';
import { CycleError } from './cycle-error.ts';
import { listYearActs } from './year-acts.ts';

/** Every manifest that a report of a year made, the oldest first: each names the one before it, over all years. */
export async function manifestChain(warehouse: Warehouse): Promise<ManifestInfo[]> {
  const made = (await listYearActs(warehouse)).flatMap(({ year, acts }) =>
    acts
      .filter(({ step }) => step === 'reported')
      .map((act, index) => ({
        digest: act.manifest ?? '',
        year,
        revision: index + 1,
        at: act.at,
        by: act.by,
        package: act.package ?? '',
      })),
  );
  const inOrder = made.toSorted((a, b) => a.at.localeCompare(b.at) || a.year - b.year || a.revision - b.revision);
  return inOrder.map((one, index) => ({ ...one, previous: inOrder[index - 1]?.digest ?? null }));
}

/** A manifest's canonical JSON out of its evidence package, as it was written. Throws CycleError where the package has none. */
export async function manifestText(warehouse: Warehouse, { package: digest }: ManifestInfo): Promise<string> {
  const { bytes } = await readDocument(warehouse, digest);
  const file = unzipSync(bytes, { filter: ({ name }) => name === MANIFEST_FILE })[MANIFEST_FILE];
  if (!file) throw new CycleError('Gói minh chứng này không có danh mục.');
  return Buffer.from(file).toString('utf8');
}
