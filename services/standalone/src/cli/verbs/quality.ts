import { QUALITY_MEASURES, QualityAnswer, QualityWorks } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import type { Output } from '../output.ts';

/** `quality list`: each unit's numbers of a period, each beside what it is of; "-" where nothing could be looked at. */
export async function listQuality(
  api: ApiClient,
  { period, unit }: { period?: string; unit?: string },
  output: Output,
): Promise<void> {
  const asked = new URLSearchParams({ ...(period && { period }), ...(unit && { unit }) });
  const answer = await api.get(`/quality?${asked}`, QualityAnswer);
  output.result(answer, ({ units }) =>
    units
      .flatMap(({ unit: id, name, whole }) => [
        `${id}\t${name}\t${whole.works} works`,
        ...QUALITY_MEASURES.map((measure) => {
          const { found, of } = whole.measures[measure];
          return `  ${measure}\t${found ?? '-'} of ${of}`;
        }),
      ])
      .join('\n'),
  );
}

/** `quality works MEASURE --unit ID`: the works behind one number, newest first. */
export async function listQualityWorks(
  api: ApiClient,
  measure: string,
  { unit, period, month }: { unit: string; period?: string; month?: string },
  output: Output,
): Promise<void> {
  const asked = new URLSearchParams({ ...(period && { period }), ...(month && { month }) });
  const path = `/quality/${encodeURIComponent(unit)}/${encodeURIComponent(measure)}?${asked}`;
  const answer = await api.get(path, QualityWorks);
  output.result(answer.works, (works) =>
    [
      ...works.map(({ id, datedAt, title, changed, address, reason, repeats }) =>
        [id, datedAt, title ?? '-', changed.join('+') || (address ?? repeats?.id ?? ''), reason ?? '']
          .join('\t')
          .trimEnd(),
      ),
      ...(answer.more ? ['(more: name a month)'] : []),
    ].join('\n'),
  );
}
