import { existsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { readRegistryFolder } from '@nhipbao/jobs';
import { openWarehouse } from '@nhipbao/warehouse';
import { type Config, Environment, unknownSettings } from '../../config.ts';
import { findRunning } from '../../running-file.ts';
import { CliError } from '../exit.ts';
import type { Output } from '../output.ts';

interface Finding {
  what: string;
  ok: boolean;
  says: string;
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

function settingsFinding({ contact }: Config): Finding {
  const what = 'settings';
  const unknown = unknownSettings(process.env);
  if (unknown.length > 0) return { what, ok: false, says: `${unknown.join(', ')}: no such setting; see .env.example` };
  const unset = contact === Environment.shape.NHIPBAO_CONTACT.parse(undefined);
  return {
    what,
    ok: true,
    says: unset ? 'NHIPBAO_CONTACT is not set: sites do not learn whom to write to' : `contact ${contact}`,
  };
}

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
  const what = 'registry seed';
  try {
    const { units, sources } = await readRegistryFolder(registryFolder);
    const never = sources.filter((source) => source.verified === 'never').length;
    return { what, ok: true, says: `${units.length} units, ${sources.length} sources, ${never} never verified` };
  } catch (error) {
    return { what, ok: false, says: sentence(error) };
  }
}

/** Opens what is there. Where nothing is yet, a store in memory proves that the engine runs, and no folder is made. */
async function warehouseFinding(config: Config): Promise<Finding> {
  const what = 'warehouse';
  const running = await findRunning(config.dataFolder);
  if (running)
    return { what, ok: true, says: `held by the running product (process ${running.pid}) at ${running.url}` };
  const folder = config.warehouse.startsWith('chdb:') ? config.warehouse.slice('chdb:'.length) : undefined;
  const absent = folder !== undefined && !folder.startsWith(':') && !existsSync(folder);
  try {
    const warehouse = await openWarehouse(absent ? 'chdb::memory:' : config.warehouse);
    await warehouse.close();
    return {
      what,
      ok: true,
      says: absent ? 'the engine runs; the store is made at first start' : `${warehouse.location} can be opened`,
    };
  } catch (error) {
    return { what, ok: false, says: sentence(error) };
  }
}

/** `doctor`: looks at settings, data folder, registry seed and warehouse, changing nothing; exit code 1 where something is wrong. */
export async function doctor(config: Config, output: Output): Promise<void> {
  const findings: Finding[] = [
    { what: 'node', ok: true, says: `${process.versions.node}, ${process.platform} ${process.arch}` },
    settingsFinding(config),
    await folderFinding(config),
    await registryFinding(config),
    await warehouseFinding(config),
  ];
  output.result(findings, (rows) =>
    rows.map(({ what, ok, says }) => `${ok ? 'ok ' : 'BAD'} ${what}: ${says}`).join('\n'),
  );
  const wrong = findings.filter(({ ok }) => !ok).length;
  if (wrong > 0) throw new CliError(`${wrong} of ${findings.length} findings need attention`);
}
