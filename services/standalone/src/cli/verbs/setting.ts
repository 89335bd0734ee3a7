import { Setting, SettingName } from '@nhipbao/records';
import type { Command } from 'commander';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';
import type { WithApi } from '../program.ts';

/** Registers `setting list | set`. */
export function addSetting(program: Command, withApi: WithApi): void {
  const setting = program
    .command('setting')
    .description('what people decide for this deployment, kept with who and when');
  setting
    .command('list')
    .description('every setting, its value and who decided it')
    .action(() => withApi(async (api, out) => listSettings(api, out)));
  setting
    .command('set <name> <value>')
    .description('decide one, for example youtube.derivedMetricsAmendment accepted')
    .action((name: string, value: string) => withApi(async (api, out) => setOne(api, name, value, out)));
}

const describe = (settings: Setting[]) =>
  settings
    .map(
      ({ name, value, changedAt, changedBy }) =>
        `${name}\t${value}\t${changedAt ? `${changedBy}, ${changedAt}` : 'nobody has decided'}`,
    )
    .join('\n');

async function listSettings(api: ApiClient, output: Output): Promise<void> {
  output.result(await api.get('/settings', z.array(Setting)), describe);
}

async function setOne(api: ApiClient, name: string, value: string, output: Output): Promise<void> {
  if (!SettingName.safeParse(name).success)
    throw new CliError(`there is no setting "${name}"; there are ${SettingName.options.join(', ')}`, EXIT.usage);
  output.result(await api.put(`/settings/${name}`, { value }, z.array(Setting)), describe);
}
