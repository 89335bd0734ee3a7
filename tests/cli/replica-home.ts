import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportRegistry, readRegistryFolder } from '@nhipbao/jobs';
import { addDays, localDayOf, systemClock } from '@nhipbao/records';
import { demoRegistry } from '../demo/demo-registry.ts';
import { createWorld, type Replica, startReplica } from '../replica/index.ts';

const SEED = fileURLToPath(new URL('../../infra/registry', import.meta.url));

/** A home of the product whose registry names the replica's sites, and the settings that lead there. */
export interface ReplicaHome {
  folder: string;
  /** Path of a file or folder in it. */
  at(name: string): string;
  env: Record<string, string>;
  replica: Replica;
  close(): Promise<void>;
}

/** Three invented newspapers of a few days on loopback, and an empty data folder to collect them into. */
export async function replicaHome({ days = 2 }: { days?: number } = {}): Promise<ReplicaHome> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-cli-'));
  const at = (name: string) => join(folder, name);
  const today = localDayOf(systemClock.now());
  const world = createWorld({ seed: 7, from: addDays(today, -days), to: addDays(today, -1), perDay: 4 });
  const replica = await startReplica({ world, clock: systemClock, crawlDelay: null });
  const files = exportRegistry(demoRegistry(await readRegistryFolder(SEED), replica));
  await mkdir(at('registry'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(at('registry'), name), text);
  return {
    folder,
    at,
    replica,
    env: {
      NHIPBAO_DATA: at('data'),
      NHIPBAO_REGISTRY: at('registry'),
      NHIPBAO_ALLOW_HOSTS: '127.0.0.1',
      NHIPBAO_SPACING_MS: '0',
      NHIPBAO_PORT: '0',
      NHIPBAO_PLATFORM_ORIGINS: `https://oauth.zaloapp.com=${replica.zalo}`,
      NHIPBAO_CONTACT: 'mailto:kiem-thu@example.vn',
    },
    async close() {
      await replica.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
