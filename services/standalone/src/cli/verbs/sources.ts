import { SourceHealth } from '@nhipbao/records';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../exit.ts';
import type { Output } from '../output.ts';
import { describeFields } from './work.ts';

const Checked = z.object({ ok: z.boolean(), reason: z.string().nullable(), records: z.int() });

/** `source check ID`: proves the settings against the live source; exit code 1 where it fails. */
export async function checkOne(api: ApiClient, id: string, output: Output): Promise<void> {
  const checked = Checked.parse(await api.work(`/sources/${encodeURIComponent(id)}/check`, {}, id));
  output.result(checked, ({ ok, reason, records }) =>
    ok ? `${id}: in order, ${records} records; marked verified today` : `${id}: ${reason}`,
  );
  if (!checked.ok) throw new CliError(`${id} could not be verified`);
}

const Records = z.array(z.record(z.string(), z.unknown()));

/** `source run ID [--records]`: reads the source now, whatever its schedule; with `--records` prints what it brought as line JSON. */
export async function runOne(api: ApiClient, id: string, records: boolean, output: Output): Promise<void> {
  const result = await api.work(`/sources/${encodeURIComponent(id)}/run${records ? '?records=true' : ''}`, {}, id);
  if (records) for (const record of Records.parse(result.records ?? [])) output.line(record);
  else output.result(result, describeFields);
  if (result.outcome === 'failed') throw new CliError(`${id} could not be read`);
}

/** `source list`: every source with its health. */
export async function listSources(api: ApiClient, output: Output): Promise<void> {
  const sources = await api.get('/sources', z.array(SourceHealth));
  output.result(
    sources,
    (rows) =>
      rows.map((row) => `${row.id}\t${row.state}\t${row.verified}\t${row.message ?? ''}`).join('\n') || 'no sources',
  );
}
