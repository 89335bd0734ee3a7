import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RegistryDifference, RegistryFiles } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../exit.ts';
import type { Output } from '../output.ts';

async function filesIn(folder: string): Promise<RegistryFiles> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
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
  if (difference.faults.length > 0) throw new CliError('the files have faults; nothing can be applied');
}

/** `registry apply DIR [--force]`: applies and prints what was changed. */
export async function applyRegistryFolder(
  api: ApiClient,
  folder: string,
  force: boolean,
  output: Output,
): Promise<void> {
  output.result(await api.post('/registry/apply', { ...(await filesIn(folder)), force }, RegistryDifference), describe);
}

/** `registry export DIR`: writes the registry as it is now. */
export async function exportRegistryFolder(api: ApiClient, folder: string, output: Output): Promise<void> {
  const { files } = await api.get('/registry', RegistryFiles);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  output.result({ folder, files: Object.keys(files) }, ({ files: names }) => `${folder}: ${names.join(', ')}`);
}
