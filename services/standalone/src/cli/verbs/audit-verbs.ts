import { AuditPrice, AuditSummary, AuditVerification } from '@nhipbao/records';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

/** `audit price UNIT --period P`: what an audit would cost and tell, before anything is drawn. */
export async function price(
  api: ApiClient,
  unit: string,
  { period, scale, second }: { period: string; scale?: string; second?: string },
  output: Output,
): Promise<void> {
  const asked = new URLSearchParams({ unit, period, ...(scale && { scale }), ...(second && { second }) });
  output.result(await api.get(`/audits/price?${asked}`, AuditPrice), (one) => one.sentence);
}

/** `audit show [ID]`: where audits stand, and the result of those that are signed. */
export async function show(api: ApiClient, id: string | undefined, output: Output): Promise<void> {
  const all = await api.get('/audits', z.array(AuditSummary));
  const wanted = id === undefined ? all : all.filter((one) => one.id === id);
  if (id !== undefined && wanted.length === 0) throw new CliError(`there is no audit "${id}"`, EXIT.failed);
  output.result(wanted, (shown) => (shown.length > 0 ? shown.map(describe).join('\n') : 'no audit was drawn yet'));
}

/** `audit verify ID`: draws and computes an audit again from what is stored; fails where something does not agree. */
export async function verify(api: ApiClient, id: string, output: Output): Promise<void> {
  const checked = await api.get(`/audits/${encodeURIComponent(id)}/verification`, AuditVerification);
  output.result(checked, ({ ok, audit, checked: of, faults }) =>
    ok
      ? `${audit}: ${of.items} items, ${of.sample} of the sample and ${of.labels} labels agree`
      : [`${audit} does not agree:`, ...faults].join('\n  '),
  );
  if (!checked.ok) throw new CliError(`audit ${id} does not agree with what was stored`, EXIT.failed);
}

function describe({ id, state, progress, result }: AuditSummary): string {
  const last = result?.waves.at(-1);
  const percent = (share: number | null | undefined) => (share == null ? '-' : `${(share * 100).toFixed(2)} %`);
  const told = last
    ? `, ${percent(last.share)} (${percent(last.lower)} to ${percent(last.upper)}), ${result?.verdict}`
    : '';
  return `${id}: ${state}, ${progress.labelled} of ${progress.total} labels${told}`;
}
