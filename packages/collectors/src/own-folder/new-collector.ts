import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST_COLLECTOR, LIST_FIXTURE } from './list-template.ts';
import { PLATFORM_COLLECTOR, PLATFORM_FIXTURE } from './platform-template.ts';

/** The name of a kind: it becomes a file name and stands in registries. */
export const KIND_NAME = /^[a-z][a-z0-9-]{1,40}$/;

/** What a new collector begins as: a list of stories as JSON, or an account on a platform with its posts and numbers. */
export type NewCollectorShape = 'list' | 'platform';

const SHAPES: Record<NewCollectorShape, { collector: string; fixture: unknown }> = {
  list: { collector: LIST_COLLECTOR, fixture: LIST_FIXTURE },
  platform: { collector: PLATFORM_COLLECTOR, fixture: PLATFORM_FIXTURE },
};

/**
 * Writes a new collector into a folder of collectors: NAME.ts, a whole working one of the shape, and fixtures/NAME/first.json, by
 * which `collector test NAME` runs it. Never overwrites. Answers the paths written.
 */
export async function writeNewCollector(
  folder: string,
  name: string,
  shape: NewCollectorShape = 'list',
): Promise<string[]> {
  if (!KIND_NAME.test(name)) throw new Error(`"${name}" is no name for a kind: lower-case letters, digits and hyphens`);
  const file = join(folder, `${name}.ts`);
  const fixture = join(folder, 'fixtures', name, 'first.json');
  await mkdir(join(folder, 'fixtures', name), { recursive: true });
  const written = SHAPES[shape];
  await writeFile(file, written.collector.replaceAll('NAME', name), { flag: 'wx' });
  const script = JSON.stringify(written.fixture, null, 2).replaceAll('NAME', name);
  await writeFile(fixture, `${script}\n`, { flag: 'wx' });
  return [file, fixture];
}
