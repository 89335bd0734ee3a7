import { hash } from 'node:crypto';
import { EvidenceKind, Format, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { digestOf, merkleRoot } from '../digest.ts';
import { leafDigest, listEvidence } from '../evidence.ts';
import type { Indicator } from '../indicator.ts';
import { measureOrDeclared } from '../measure-or-declared.ts';
import { Manifest, manifestDigest } from './manifest.ts';
import { leavesFile, MANIFEST_FILE, recordFile } from './pack-evidence.ts';
import { contextOf, RecordedMeasurement } from './recorded-measurement.ts';
import { ReplayError, replayedQuery } from './recorded-query.ts';

/** One thing that does not agree: which part of the package, and how. */
export interface PackageFault {
  part: string;
  message: string;
}

export interface PackageVerification {
  ok: boolean;
  /** Digest of the manifest as it lies in the package: compare it with the one that the report prints. */
  manifest: string | null;
  values: number;
  leaves: number;
  faults: PackageFault[];
}

const PackedLeafLine = z.object({
  leafDigest: z.string(),
  kind: EvidenceKind,
  recordId: z.string(),
  month: z.string(),
  counted: z.boolean(),
  reason: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  format: Format.nullable(),
  platform: z.string(),
  datedAt: InstantText.nullable(),
  archiveDigest: z.string(),
});

/**
 * Computes every figure of an evidence package again from its own parts, without a network or a store, and names each part that does not
 * agree: files against the manifest, leaves against their digests and root, each value against a new computation from its recorded
 * answers. `expected` is the manifest's digest as a report or the next manifest tells it.
 */
export async function verifyPackage(
  files: ReadonlyMap<string, Uint8Array>,
  indicators: readonly Indicator[],
  expected?: string,
): Promise<PackageVerification> {
  const faults: PackageFault[] = [];
  const fault = (part: string, message: string) => void faults.push({ part, message });
  const manifest = readManifest(files, fault);
  if (!manifest) return { ok: false, manifest: null, values: 0, leaves: 0, faults };
  const digest = manifestDigest(manifest);
  if (expected !== undefined && digest !== expected)
    fault(MANIFEST_FILE, `mã băm là ${digest.slice(0, 16)}…, báo cáo ghi ${expected.slice(0, 16)}…`);

  for (const { name, sha256, bytes } of manifest.files) {
    const file = files.get(name);
    if (!file) fault(name, 'thiếu trong gói');
    else if (file.length !== bytes || hash('sha256', file) !== sha256)
      fault(name, 'không còn khớp với mã băm trong danh mục');
  }
  const listed = new Set([MANIFEST_FILE, ...manifest.files.map(({ name }) => name)]);
  for (const name of files.keys()) if (!listed.has(name)) fault(name, 'không có trong danh mục');
  if (merkleRoot(manifest.values.map(({ evidenceDigest }) => evidenceDigest)) !== manifest.evidenceRoot)
    fault(MANIFEST_FILE, 'gốc Merkle không khớp với các giá trị');

  let leaves = 0;
  for (const value of manifest.values) {
    leaves += checkLeaves(files, value, fault);
    await checkValue(files, manifest, value, indicators, fault);
  }
  return { ok: faults.length === 0, manifest: digest, values: manifest.values.length, leaves, faults };
}

type Fault = (part: string, message: string) => void;
type ManifestValue = Manifest['values'][number];

function readManifest(files: ReadonlyMap<string, Uint8Array>, fault: Fault): Manifest | undefined {
  const read = Manifest.safeParse(jsonOf(files.get(MANIFEST_FILE)));
  if (read.success) return read.data;
  fault(MANIFEST_FILE, files.has(MANIFEST_FILE) ? 'không đọc được' : 'thiếu trong gói');
  return undefined;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Every leaf against its digest, and all of them against the root. Answers how many there are. */
function checkLeaves(files: ReadonlyMap<string, Uint8Array>, value: ManifestValue, fault: Fault): number {
  const name = leavesFile(value.indicator, value.unit);
  const lines = Buffer.from(files.get(name) ?? [])
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  const digests: string[] = [];
  for (const [index, line] of lines.entries()) {
    const leaf = PackedLeafLine.safeParse(jsonOf(Buffer.from(line)));
    if (!leaf.success) {
      fault(name, `dòng ${index + 1} không đọc được`);
      continue;
    }
    digests.push(leaf.data.leafDigest);
    if (leafDigest(leaf.data) !== leaf.data.leafDigest)
      fault(name, `dòng ${index + 1} (${leaf.data.recordId}) không khớp với mã băm của nó`);
  }
  if (merkleRoot(digests) !== value.evidenceDigest) fault(name, 'các dòng không cho ra mã băm minh chứng của giá trị');
  return digests.length;
}

/** The value, computed again from what was recorded. */
async function checkValue(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  value: ManifestValue,
  indicators: readonly Indicator[],
  fault: Fault,
): Promise<void> {
  const name = recordFile(value.indicator, value.unit);
  const read = RecordedMeasurement.safeParse(jsonOf(files.get(name)));
  if (!read.success) return fault(name, 'không đọc được');
  const recorded = read.data;
  if (digestOf(recorded.context.rulebook) !== manifest.rulebook.digest)
    fault(name, 'bộ quy tắc khác với bộ của báo cáo');
  const indicator = indicators.find(({ id }) => id === recorded.indicator);
  if (!indicator) return fault(name, 'phiên bản phần mềm này không có chỉ tiêu đó');
  if (indicator.version !== recorded.indicatorVersion)
    return fault(
      name,
      `được tính theo cách tính phiên bản ${recorded.indicatorVersion}, phần mềm này dùng phiên bản ${indicator.version}: hãy kiểm tra bằng phần mềm ${manifest.product}`,
    );
  try {
    const measured = await measureOrDeclared(indicator, {
      ...contextOf(recorded),
      query: replayedQuery(recorded.answers),
    });
    const { digest } = await listEvidence(measured.evidence);
    const again = { ...measured, evidenceDigest: digest };
    for (const field of ['value', 'lower', 'upper', 'numerator', 'denominator', 'verdict', 'evidenceDigest'] as const) {
      if (again[field] !== value[field])
        fault(name, `${field} tính lại là ${again[field]}, báo cáo ghi ${value[field]}`);
      if (recorded.said[field] !== value[field])
        fault(name, `${field} ghi ${recorded.said[field]}, danh mục ghi ${value[field]}`);
    }
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    fault(name, error.message);
  }
}
