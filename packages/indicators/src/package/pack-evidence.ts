import { hash } from 'node:crypto';
import type { MeasuringPeriod } from '@nhipbao/records';
import canonicalize from 'canonicalize';
import { digestOf, merkleRoot } from '../digest.ts';
import type { Indicator } from '../indicator.ts';
import type { Rulebook } from '../rulebook.ts';
import { Manifest } from './manifest.ts';
import type { PackedLeaf } from './record-measurement.ts';
import type { RecordedMeasurement } from './recorded-measurement.ts';

/** One value with what it rests on. */
export interface PackedValue {
  indicator: Pick<Indicator, 'id' | 'number'>;
  recorded: RecordedMeasurement;
  leaves: readonly PackedLeaf[];
}

export const MANIFEST_FILE = 'manifest.json';
export const README_FILE = 'DOC-TRUOC.txt';

/** Name of the file that holds what a value was computed from, and of the one that lists its evidence. */
export const recordFile = (indicator: string, unit: string) => `values/${indicator}/${unit}.json`;
export const leavesFile = (indicator: string, unit: string) => `evidence/${indicator}/${unit}.jsonl`;

/**
 * The files of an evidence package (name to bytes) and its manifest. The same values give the same bytes; times inside are those of the
 * measurements.
 */
export function packEvidence(
  values: readonly PackedValue[],
  about: {
    period: MeasuringPeriod;
    revision: number;
    generatedAt: Date;
    product: string;
    rulebook: Rulebook;
    models: readonly string[];
    previous: string | null;
  },
): { files: Map<string, Buffer>; manifest: Manifest } {
  const { period, rulebook, generatedAt, models, ...rest } = about;
  const files = new Map<string, Buffer>();
  const put = (name: string, text: string) => files.set(name, Buffer.from(text));
  put(README_FILE, README);
  put('rulebook.json', canonical(rulebook));
  for (const { recorded, leaves } of values) {
    const unit = recorded.context.unit.id;
    put(recordFile(recorded.indicator, unit), canonical(recorded));
    put(leavesFile(recorded.indicator, unit), leaves.map((leaf) => `${canonical(leaf)}\n`).join(''));
  }
  const manifest = Manifest.parse({
    format: 'nhipbao-evidence-1',
    period: period.id,
    year: period.year,
    generatedAt: generatedAt.toISOString(),
    ...rest,
    rulebook: { version: rulebook.version, digest: digestOf(rulebook) },
    models: [...models].sort(),
    values: values.map(({ indicator, recorded, leaves }) => {
      const { coverage: _, ...said } = recorded.said;
      const of = { indicator: indicator.id, number: indicator.number, unit: recorded.context.unit.id };
      return { ...of, measurement: recorded.measurement, ...said, leaves: leaves.length };
    }),
    files: [...files]
      .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hash('sha256', bytes) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    evidenceRoot: merkleRoot(values.map(({ recorded }) => recorded.said.evidenceDigest)),
  });
  files.set(MANIFEST_FILE, Buffer.from(canonical(manifest)));
  return { files, manifest };
}

function canonical(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  if (text === undefined) throw new TypeError('a part of the package has no JSON form');
  return text;
}

const README = `Gói minh chứng của Nhịp Báo.
manifest.json: danh mục mọi tệp với mã băm SHA-256, các giá trị và mã băm minh chứng.
values/: mỗi giá trị được tính từ gì (bộ quy tắc, danh mục, câu trả lời của kho dữ liệu).
evidence/: từng dòng minh chứng của mỗi giá trị, một dòng JSON một bản ghi.
Kiểm tra, không cần mạng hay kho dữ liệu: nhipbao verify <tệp này>.
`;
