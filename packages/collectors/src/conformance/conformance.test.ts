import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadKinds } from '../kinds.ts';
import { runConformance } from './conformance.ts';
import { readFixtures } from './fixture.ts';

const kinds = await loadKinds();
const folderOf = (kind: string) => fileURLToPath(new URL(`../../fixtures/${kind}/`, import.meta.url));

for (const [kind, collector] of kinds) {
  const folder = folderOf(kind);
  const fixtures = existsSync(folder) ? await readFixtures(folder) : new Map();

  describe(`the collector ${kind}`, () => {
    test('has a fixture', () => expect(fixtures.size).toBeGreaterThan(0));

    test.each([...fixtures])('keeps every rule of the suite: %s', async (_, fixture) => {
      const findings = await runConformance(collector, fixture);
      expect(findings.filter(({ fault }) => fault !== null)).toEqual([]);
      expect(findings.length).toBeGreaterThanOrEqual(15);
    });
  });
}
