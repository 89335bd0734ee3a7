import { readFile } from 'node:fs/promises';
import { type PlatformLine, PlatformsAnswer, RegisterAnswer, RegisterImported } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

/** `platform list`: units on platforms in a period with the two lines of indicator 1. */
export async function listPlatforms(
  api: ApiClient,
  { period, unit }: { period?: string; unit?: string },
  output: Output,
): Promise<void> {
  const asked = new URLSearchParams({ ...(period && { period }), ...(unit && { unit }) });
  const answer = await api.get(`/platforms?${asked}`, PlatformsAnswer);
  output.result(answer, ({ units, months }) =>
    units
      .flatMap(({ name, lines, platforms }) => [
        name,
        `  on digital platforms: ${lineWords(lines.any)}`,
        `  on domestic platforms: ${lineWords(lines.domestic)}`,
        ...platforms.map((row) => {
          const count = (state: string) => row.months.filter((month) => month.state === state).length;
          const states = ['active', 'dormant', 'none', 'gap', 'unproven', 'linear'].filter((state) => count(state) > 0);
          const said = states.map((state) => `${state} ${count(state)}`).join(', ');
          return `  ${row.platform}\t${row.scope}\t${said} of ${months.length}${row.counted ? '' : ' (shown, not counted)'}`;
        }),
      ])
      .join('\n'),
  );
}

function lineWords({ verdict, platform, active, needed, open }: PlatformLine): string {
  if (!platform) return 'no data';
  const months = open.length > 0 ? `; would settle it: ${open.join(', ')}` : '';
  return `${verdict}: ${platform}, ${active} active months of ${needed}${months}`;
}

/** `register list`: the channels that were notified. */
export async function listRegister(api: ApiClient, output: Output): Promise<void> {
  const { channels } = await api.get('/register', RegisterAnswer);
  output.result(
    channels,
    (rows) =>
      rows
        .map((row) =>
          [
            row.id,
            row.unit,
            row.platform,
            row.address,
            row.openedOn ?? '-',
            row.notifiedOn ?? '-',
            row.closedOn ?? '-',
          ].join('\t'),
        )
        .join('\n') || 'no channel is registered',
  );
}

/** `register check`: what stands against the register; exit code 1 where anything does. */
export async function checkRegister(api: ApiClient, output: Output): Promise<void> {
  const { checks } = await api.get('/register', RegisterAnswer);
  output.result(
    checks,
    (rows) =>
      rows
        .map((row) => [row.finding, row.unit, row.platform, row.name, row.address, row.day ?? ''].join('\t'))
        .join('\n') || 'nothing stands against the register',
  );
  if (checks.length > 0) throw new CliError(`${checks.length} findings`);
}

/** `register import FILE`: entries from CSV or YAML; rows that cannot be used are named, exit code 1. */
export async function importRegister(api: ApiClient, file: string, output: Output): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CliError(`${file} cannot be read`, EXIT.usage, { cause: error });
  });
  const done = await api.post('/register/import', { text }, RegisterImported);
  output.result(done, ({ written, unchanged, faults }) =>
    [
      ...faults.map(({ row, entry, message }) => `! row ${row}${entry ? `, ${entry}` : ''}: ${message}`),
      `${written.length} written, ${unchanged} unchanged`,
    ].join('\n'),
  );
  if (done.faults.length > 0) throw new CliError(`${done.faults.length} rows of ${file} could not be used`);
}
