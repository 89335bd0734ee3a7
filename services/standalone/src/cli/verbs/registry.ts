import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RegistryDifference, RegistryFiles } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

async function filesIn(folder: string): Promise<RegistryFiles> {
  const all = await readdir(folder).catch((error: unknown) => {
    throw new CliError(`${folder} is no folder that can be read`, EXIT.usage, { cause: error });
  });
  const names = all.filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new CliError(`${folder} holds no .yaml file`, EXIT.usage);
  return {
    files: Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
    ),
  };
}

function describe({ changes, faults }: RegistryDifference): string {
  const lines = faults.map(
    ({ file, entry, field, message }) => `! ${[file, entry, field].filter(Boolean).join(', ')}: ${message}`,
  );
  const signs = { added: '+', changed: '~', removed: '-' };
  for (const change of changes) {
    lines.push(
      `${signs[change.kind]} ${change.list} ${change.entry}${change.conflict ? '  (changed in the product since)' : ''}`,
    );
    for (const { field, before, after } of change.fields)
      lines.push(`    ${field}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`);
  }
  return lines.join('\n') || 'no difference';
}

/** `registry diff DIR`: what applying the files would change; exit code 1 where they have faults. */
export async function diffRegistryFolder(api: ApiClient, folder: string, output: Output): Promise<void> {
  const difference = await api.post('/registry/diff', await filesIn(folder), RegistryDifference);
  output.result(difference, describe);
  refuseFaults(difference);
}

/** `registry apply DIR [--force]`: shows the difference and applies it, unless the files have faults or would undo somebody's change. */
export async function applyRegistryFolder(
  api: ApiClient,
  folder: string,
  force: boolean,
  output: Output,
): Promise<void> {
  const files = await filesIn(folder);
  const difference = await api.post('/registry/diff', files, RegistryDifference);
  output.result(difference, describe);
  refuseFaults(difference);
  const conflicts = difference.changes.filter((change) => change.conflict).map((change) => change.entry);
  if (conflicts.length > 0 && !force) {
    const names = conflicts.join(', ');
    throw new CliError(`nothing was applied: changed in the product since: ${names}; export first, or say --force`);
  }
  if (difference.changes.length > 0) await api.post('/registry/apply', { ...files, force }, RegistryDifference);
}

function refuseFaults({ faults }: RegistryDifference): void {
  if (faults.length > 0) throw new CliError('the files have faults; nothing can be applied');
}

/** `registry export DIR`: writes the registry as it is now. */
export async function exportRegistryFolder(api: ApiClient, folder: string, output: Output): Promise<void> {
  const { files } = await api.get('/registry', RegistryFiles);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  output.result({ folder, files: Object.keys(files) }, ({ files: names }) => `${folder}: ${names.join(', ')}`);
}
