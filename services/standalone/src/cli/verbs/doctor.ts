import { existsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { readRegistryFolder } from '@nhipbao/jobs';
import { openWarehouse } from '@nhipbao/warehouse';
import type { Config } from '../../config.ts';
import { findRunning } from '../../running-file.ts';
import { CliError } from '../exit.ts';
import type { Output } from '../output.ts';

interface Finding {
  what: string;
  ok: boolean;
  says: string;
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function folderFinding({ dataFolder }: Config): Promise<Finding> {
  const what = 'data folder';
  if (!existsSync(dataFolder))
    return { what, ok: true, says: `${dataFolder} is not there yet; it is made at first start` };
  const { bavail, bsize } = await statfs(dataFolder);
  const free = (bavail * bsize) / 1e9;
  const open = ((await stat(dataFolder)).mode & 0o077) !== 0;
  if (open) return { what, ok: false, says: `${dataFolder} can be read by others; run: chmod 700 ${dataFolder}` };
  return {
    what,
    ok: free > 5,
    says: `${dataFolder}, ${free.toFixed(0)} GB free${free > 5 ? '' : '; under 5 GB, make room'}`,
  };
}

async function registryFinding({ registryFolder }: Config): Promise<Finding> {
  try {
    const { units, sources } = await readRegistryFolder(registryFolder);
    const never = sources.filter((source) => source.verified === 'never').length;
    return {
      what: 'registry seed',
      ok: true,
      says: `${units.length} units, ${sources.length} sources, ${never} never verified`,
    };
  } catch (error) {
    return { what: 'registry seed', ok: false, says: sentence(error) };
  }
}

async function warehouseFinding(config: Config): Promise<Finding> {
  const what = 'warehouse';
  const running = await findRunning(config.dataFolder);
  if (running)
    return { what, ok: true, says: `held by the running product (process ${running.pid}) at ${running.url}` };
  try {
    const warehouse = await openWarehouse(config.warehouse);
    await warehouse.close();
    return { what, ok: true, says: `${warehouse.location} can be opened` };
  } catch (error) {
    return { what, ok: false, says: sentence(error) };
  }
}

/** `doctor`: looks at node, data folder, registry seed and warehouse without changing anything; exit code 1 where something is wrong. */
export async function doctor(config: Config, output: Output): Promise<void> {
  const findings: Finding[] = [
    { what: 'node', ok: true, says: process.versions.node },
    await folderFinding(config),
    await registryFinding(config),
    await warehouseFinding(config),
  ];
  output.result(findings, (rows) =>
    rows.map(({ what, ok, says }) => `${ok ? 'ok ' : 'BAD'} ${what}: ${says}`).join('\n'),
  );
  if (findings.some((finding) => !finding.ok)) throw new CliError('something is wrong; see above');
}
