import type { SourceHealth } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { SourceRow } from './source-row.tsx';

/** All sources by unit with their health; a unit without one says so. */
export function SourcesPage() {
  const t = useMessages();
  const answer = useAnswer<SourceHealth[]>('/sources', { everyMs: 60_000 });
  const { units } = useUnits();
  const sources = answer.data ?? [];
  const known = new Set(units.map((unit) => unit.id));
  const strays = [...new Set(sources.map((source) => source.unit))].filter((unit) => !known.has(unit));
  const sections = [...units, ...strays.map((id) => ({ id, name: id }))];

  if (!answer.data || sections.length === 0) {
    return (
      <>
        <PageHeading title={t.sources.title} />
        <Block title={t.overview.all} answer={answer} rows={8} empty={(list) => (list.length ? null : t.sources.empty)}>
          {(list) => <SourceList sources={list} />}
        </Block>
      </>
    );
  }
  return (
    <>
      <PageHeading title={t.sources.title} />
      {sections.map((unit, position) => {
        const own = sources.filter((source) => source.unit === unit.id);
        return (
          <Block
            key={unit.id}
            dated={position === sections.length - 1}
            title={unit.name}
            answer={answer}
            empty={() => (own.length ? null : t.overview.noSource)}
          >
            {() => <SourceList sources={own} />}
          </Block>
        );
      })}
    </>
  );
}

function SourceList({ sources }: { sources: SourceHealth[] }) {
  return (
    <ul className="source-rows source-rows-wide">
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
    </ul>
  );
}
