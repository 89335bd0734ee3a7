import { expect, test } from 'vitest';
import { filesUnder, sources, textOf } from './repository.ts';

const NAMES = /\b(assessor_labels|sampled_items|population_items|audit_labels|audit_samples|audit_populations)\b/;

test("an assessor's sample and labels are named by the audit's own questions and views alone", () => {
  const questions = sources()
    .filter(({ path, text }) => path.startsWith('packages/warehouse/src/queries/') && NAMES.test(text))
    .map(({ path }) => path.split('/').at(-1) ?? '')
    .filter((name) => !/^(audit-|population-rows)/.test(name));
  const views = filesUnder('packages/warehouse/views')
    .filter((path) => NAMES.test(textOf(path)))
    .map((path) => path.split('/').at(-1) ?? '')
    .filter((name) => !/^6[1-4]-/.test(name));
  expect([...questions, ...views]).toEqual([]);
});

test('nothing that trains, classifies or lists labels of editors asks for the labels of an audit', () => {
  const asking = sources()
    .filter(({ text }) => /\bauditLabels\b|\breadAudit\b|\baudit-labels\b/.test(text))
    .map(({ path }) => path)
    .filter(
      (path) =>
        !path.startsWith('packages/indicators/src/') &&
        !path.startsWith('packages/jobs/src/audits/') &&
        ![
          'packages/jobs/src/verify-measurement.ts',
          'packages/warehouse/src/queries/audit-labels.ts',
          'packages/warehouse/src/queries/index.ts',
        ].includes(path),
    );
  expect(asking).toEqual([]);
});
