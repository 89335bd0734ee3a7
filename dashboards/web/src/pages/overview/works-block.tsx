import type { Overview, SourceHealth } from '@nhipbao/records';
import { type Answer, Block } from '../../blocks/block.tsx';
import { Figure } from '../../charts/figure.tsx';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import { UnitWorks } from './unit-works.tsx';
import { WorksTable } from './works-table.tsx';

/** The day's works by unit and format. */
export function WorksBlock({ answer, sources }: { answer: Answer<Overview>; sources: SourceHealth[] }) {
  const t = useMessages();
  return (
    <Block
      title={t.overview.worksTitle}
      answer={answer}
      rows={7}
      asOf={(overview) => overview.generatedAt}
      partial={(overview) => unverified(overview, sources, t)}
    >
      {(overview) => (
        <Figure
          finding={finding(overview, t)}
          chart={
            <div className="unit-columns">
              {overview.units.map((unit) => (
                <UnitWorks key={unit.unit} unit={unit} day={overview.day} scale={longestBar(overview)} />
              ))}
            </div>
          }
          table={<WorksTable overview={overview} />}
        />
      )}
    </Block>
  );
}

/** Bars of all units share one scale: a long bar means the same anywhere in the block. */
function longestBar(overview: Overview): number {
  return Math.max(1, ...overview.units.flatMap((unit) => unit.formats.map((row) => row.works)));
}

function finding(overview: Overview, t: Messages): string {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { format, works } of overview.units.flatMap((unit) => unit.formats)) {
    sums.set(format ?? 'none', (sums.get(format ?? 'none') ?? 0) + works);
    total += works;
  }
  const [first] = overview.units
    .flatMap((unit) => unit.formats)
    .toSorted((a, b) => (sums.get(b.format ?? 'none') ?? 0) - (sums.get(a.format ?? 'none') ?? 0));
  if (!first || total === 0) return t.overview.worksNone;
  const most = sums.get(first.format ?? 'none') ?? 0;
  return t.overview.worksFinding(t.formats[first.format ?? 'none'], formatNumber(most), formatNumber(total));
}

/** Names of the units with a source in use that nobody has met live yet (design, section 5). */
function unverified(overview: Overview, sources: SourceHealth[], t: Messages): string | null {
  const waiting = new Set(sources.filter((source) => source.enabled && source.verified === 'never').map((s) => s.unit));
  const names = overview.units.filter((unit) => waiting.has(unit.unit)).map((unit) => unit.shortName);
  return names.length > 0 ? t.overview.unverified(names.join(', ')) : null;
}
