import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finding, runConformance } from '../conformance/conformance.ts';
import { readFixtures } from '../conformance/fixture.ts';
import { type KindError, loadKinds } from '../kinds.ts';

export interface FixtureFindings {
  fixture: string;
  findings: Finding[];
}

/**
 * Runs the conformance suite over a kind's fixtures: those of the folder of collectors (fixtures/NAME/*.json) where it has some,
 * else ours. Throws where there is no such kind or no fixture.
 */
export async function testCollector(name: string, folder?: string): Promise<FixtureFindings[]> {
  const faults: KindError[] = [];
  const kinds = await loadKinds({
    folder: folder && existsSync(folder) ? folder : undefined,
    onFault: (fault) => faults.push(fault),
  });
  const fault = faults.find(({ message }) => folder && message.startsWith(join(folder, `${name}.`)));
  if (fault) throw fault;
  const collector = kinds.get(name);
  if (!collector) throw new Error(`there is no collector "${name}"; there are ${[...kinds.keys()].join(', ')}`);
  const places = [
    ...(folder ? [join(folder, 'fixtures', name)] : []),
    fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)),
  ];
  const place = places.find((one) => existsSync(one));
  if (!place) throw new Error(`"${name}" has no fixture; write one into ${places[0]}`);
  const results: FixtureFindings[] = [];
  for (const [fixture, script] of await readFixtures(place)) {
    results.push({ fixture, findings: await runConformance(collector, script) });
  }
  if (results.length === 0) throw new Error(`${place} holds no fixture (.json)`);
  return results;
}
