import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../exit.ts';
import type { Output } from '../output.ts';

/** A result's fields, one a line. */
export const describeFields = (value: Record<string, unknown>) =>
  Object.entries(value)
    .map(([name, field]) => `${name}: ${typeof field === 'object' ? JSON.stringify(field) : field}`)
    .join('\n');

/** `measure [--period ID]` */
export async function measure(api: ApiClient, period: string | undefined, output: Output): Promise<void> {
  const Measured = z.object({
    measurements: z.array(
      z.object({
        indicator: z.string(),
        unit: z.string(),
        period: z.string(),
        version: z.int(),
        changed: z.boolean(),
        measurementId: z.string(),
      }),
    ),
  });
  const { measurements } = Measured.parse(await api.work('/measure', period ? { period } : {}, 'measure'));
  output.result(measurements, (rows) =>
    rows
      .map(
        (row) =>
          `${row.period}\t${row.indicator}\t${row.unit}\tv${row.version}\t${row.changed ? 'new' : 'unchanged'}\t${row.measurementId}`,
      )
      .join('\n'),
  );
}

/** `verify MEASUREMENT`: exit code 1 where the evidence does not agree. */
export async function verify(api: ApiClient, measurement: string, output: Output): Promise<void> {
  const Verified = z.object({
    ok: z.boolean(),
    measurement: z.string(),
    leaves: z.int(),
    purged: z.int(),
    faults: z.array(z.string()),
  });
  const verified = Verified.parse(await api.work('/verify', { measurement }, 'verify'));
  output.result(verified, ({ ok, leaves, purged, faults }) =>
    ok
      ? `in order: ${leaves} leaves give the stored digest${purged > 0 ? `; ${purged} đã xóa theo yêu cầu / removed on request` : ''}`
      : faults.join('\n'),
  );
  if (!verified.ok) throw new CliError('the evidence is not the one that was measured');
}

/** `classify`, `reprocess`, `backfill`: long work whose result is printed as it is. */
export async function longWork(
  api: ApiClient,
  path: string,
  payload: Record<string, unknown>,
  output: Output,
): Promise<void> {
  output.result(await api.work(path, payload, path.slice(1)), describeFields);
}
