import type { Manifest } from '@nhipbao/indicators';
import type { ManifestInfo } from '@nhipbao/records';
import { exampleDigest } from './example-digests.ts';

export const exampleManifests: ManifestInfo[] = [
  {
    digest: exampleDigest('a'),
    year: 2026,
    revision: 1,
    at: '2026-12-10T02:00:00.000Z',
    by: 'user:so',
    previous: null,
    package: exampleDigest('b'),
  },
];

export const exampleManifest: Manifest = {
  format: 'nhipbao-evidence-1',
  period: '2026',
  year: 2026,
  revision: 1,
  generatedAt: '2026-12-10T02:00:00.000Z',
  product: '0.1.0',
  rulebook: { version: '2026-1', digest: exampleDigest('c') },
  models: ['rules-1'],
  values: [
    {
      indicator: 'digital-trend-content',
      number: 3,
      unit: 'newspaper',
      measurement: `${exampleDigest('d')}-4`,
      value: 0.125,
      lower: 0.109,
      upper: 0.141,
      numerator: 750,
      denominator: 6000,
      verdict: 'met',
      evidenceDigest: exampleDigest('e'),
      leaves: 6412,
    },
  ],
  files: [{ name: 'rulebook.json', bytes: 2048, sha256: exampleDigest('c') }],
  evidenceRoot: exampleDigest('f'),
  previous: null,
};
