import type { ReportInfo, RulebookInfo } from '@nhipbao/records';
import { exampleDigest } from './example-digests.ts';

export const exampleReports: ReportInfo[] = [
  {
    id: '2026-department-report-tinh-1',
    form: 'department-report',
    year: 2026,
    unit: null,
    version: 1,
    draft: false,
    madeAt: '2026-12-11T09:00:00.000+07:00',
    madeBy: 'user:so',
    evidenceRoot: exampleDigest('f'),
    manifest: exampleDigest('a'),
    files: [
      {
        format: 'pdf',
        name: 'bao-cao-2026.pdf',
        mediaType: 'application/pdf',
        bytes: 48_211,
        digest: exampleDigest('1'),
      },
    ],
    signed: null,
  },
];

export const exampleRulebooks: RulebookInfo[] = [
  {
    version: '2026-1',
    effectiveFrom: '2023-11-01',
    status: 'adopted',
    adoptedAt: '2026-11-01T08:00:00.000+07:00',
    by: 'user:so',
    note: null,
    inForce: true,
    parameters: [
      { key: 'minimumShare', value: 0.1, basis: 'do Sở quy định' },
      { key: 'securityLevel', value: 3, basis: 'kế hoạch của tỉnh' },
    ],
  },
];
