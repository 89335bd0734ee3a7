import { open } from 'node:fs/promises';
import { CandidateDifference, LabelLines, ModelDrift, WorkLabel } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';
import { readInput } from '../read-input.ts';
import { describeFields } from './work.ts';

/** `model label WORK --format F`: stores a label as the api does, by whoever sits at the keyboard. */
export async function label(
  api: ApiClient,
  work: string,
  options: { format: string; note?: string },
  output: Output,
): Promise<void> {
  const stored = await api.post(`/works/${encodeURIComponent(work)}/labels`, options, WorkLabel);
  output.result(stored, (one) => `${one.work}: ${one.format}, by ${one.by} at ${one.at}`);
}

/** `model labels --out FILE`: every label of editors with its article, one a line; the draw's are marked. */
export async function exportLabels(api: ApiClient, out: string, output: Output): Promise<void> {
  const file = await open(out, 'w').catch((cause: unknown) => {
    throw new CliError(`${out} cannot be written`, EXIT.usage, { cause });
  });
  const written = { training: 0, drawn: 0 };
  try {
    for (const drawn of [false, true]) {
      let next: string | null = '';
      while (next !== null) {
        const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
        const page: LabelLines = await api.get(`/model/labels?drawn=${drawn}${cursor}`, LabelLines);
        for (const line of page.lines) await file.write(`${line}\n`);
        written[drawn ? 'drawn' : 'training'] += page.lines.length;
        next = page.next;
      }
    }
  } finally {
    await file.close();
  }
  output.result(
    { out, ...written },
    (one) => `${one.out}: ${one.training} labels to train on, ${one.drawn} of the random draw to measure on`,
  );
}

/** `model rescore`: decides again as a candidate; shows what adopting it would change. */
export async function rescore(
  api: ApiClient,
  { period, model }: { period?: string; model?: string },
  output: Output,
): Promise<void> {
  const file = model === undefined || model === 'shipped' ? model : (await readInput(model)).toString('base64');
  const body = { ...(period && { period }), ...(file && { model: file }) };
  output.result(CandidateDifference.parse(await api.work('/model/rescore', body, 'rescore')), describeDifference);
}

/** `model adopt VERSION` */
export async function adopt(api: ApiClient, version: string, output: Output): Promise<void> {
  output.result(await api.work('/model/adopt', { version }, 'adopt'), describeFields);
}

/** `model drift`: exit code 1 where a unit's newest week is beyond a limit. */
export async function drift(api: ApiClient, output: Output): Promise<void> {
  const found = await api.get('/model/drift', ModelDrift);
  output.result(found, ({ adopted, running, weeks, alerts }) =>
    [
      `in force: ${adopted ?? 'not named yet'}; this program: ${running}`,
      ...weeks.flatMap(({ week, unit, n, values }) =>
        values.map(({ signal, value, limit, alert }) =>
          [
            week,
            unit,
            `n ${n}`,
            signal,
            value?.toFixed(3) ?? '—',
            `limit ${limit?.toFixed(3) ?? '—'}`,
            alert ? 'ALERT' : '',
          ]
            .join('\t')
            .trimEnd(),
        ),
      ),
      ...alerts.map(({ week, unit, message }) => `! ${week} ${unit}: ${message}`),
    ].join('\n'),
  );
  if (found.alerts.length > 0) throw new CliError(`${found.alerts.length} signals are beyond their limits`);
}

function describeDifference(found: CandidateDifference): string {
  return [
    `${found.version} against ${found.against ?? 'what was decided last'}: ${found.rescored} items decided now`,
    ...found.units.map(
      (one) =>
        `${one.unit}: of ${one.n} works ${one.toTrend} become trend, ${one.fromTrend} cease to be; format changed ${one.formatChanged}, newly undecided ${one.newlyAbstained}, newly decided ${one.newlyDecided}`,
    ),
    ...found.examples.map(
      (one) => `  ${one.unit}  ${one.before ?? '—'} -> ${one.after ?? '—'}  ${one.title ?? ''}  ${one.url}`,
    ),
    `nothing changed yet; to put it into force: nhipbao model adopt "${found.version}"`,
  ].join('\n');
}
