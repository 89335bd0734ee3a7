import { type Observation, ObservationPage } from '@nhipbao/records';
import type { Command } from 'commander';
import type { ApiClient } from '../api-client.ts';
import type { Output } from '../output.ts';
import type { WithApi } from '../program.ts';

interface Asked {
  year?: string;
  unit?: string;
  indicator?: string;
  asOf?: string;
}

/** Registers `observation list`. */
export function addObservations(program: Command, withApi: WithApi): void {
  program
    .command('observation')
    .description('values of the indicators as other systems pull them')
    .command('list')
    .description('the newest version of each, or as it was known at a time')
    .option('--year <year>', 'one reporting year')
    .option('--unit <id>', 'one unit only')
    .option('--indicator <id>', 'one indicator only, for example digital-trend-content')
    .option('--as-of <time>', 'as it was known then: 2026-11-25, or an instant of ISO 8601')
    .action((asked: Asked) => withApi(async (api, out) => listObservations(api, asked, out)));
}

async function listObservations(api: ApiClient, { year, unit, indicator, asOf }: Asked, output: Output): Promise<void> {
  const asked = new URLSearchParams({
    ...(year && { year }),
    ...(unit && { unit }),
    ...(indicator && { indicator }),
    ...(asOf && { as_of: asOf }),
  });
  const { observations } = await api.get(`/observations?${asked}`, ObservationPage);
  output.result(observations, (rows) =>
    rows.length > 0 ? rows.map(describe).join('\n') : 'nothing had been measured that was asked for',
  );
}

function describe(row: Observation): string {
  const bounds = row.lower !== null && row.upper !== null ? ` (${row.lower} to ${row.upper})` : '';
  const value = row.value === null ? `-${bounds}` : `${row.value}${bounds}`;
  const version = row.version === null ? '' : `version ${row.version}`;
  const parts = [row.period, row.number, row.indicator, row.unit ?? row.scope, value, row.unitOfMeasure, row.verdict];
  return [...parts, row.status, version].join('\t').trimEnd();
}
