import type { SourceHealth } from '@nhipbao/records';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { SourceRow } from './source-row.tsx';
import { ailingOf, worstFirst } from './worst-first.ts';

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
        <SourcesHeading />
        <Block title={t.overview.all} answer={answer} rows={8} empty={(list) => (list.length ? null : t.sources.empty)}>
          {(list) => <SourceList sources={list} />}
        </Block>
      </>
    );
  }
  return (
    <>
      <SourcesHeading />
      <Block title={t.sources.attention} answer={answer} dated={false}>
        {(list) => <AilingSources sources={list} />}
      </Block>
      {sections.map((unit, position) => {
        const own = sources.filter((source) => source.unit === unit.id).toSorted(worstFirst);
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

/** The heading with the ways to the accounts and to a new source, for whoever may go there. */
function SourcesHeading() {
  const t = useMessages();
  const mayAdd = useMay('registry:write');
  const maySee = useMay('accounts:read');
  return (
    <PageHeading title={t.sources.title}>
      {(mayAdd || maySee) && (
        <p className="heading-links no-print">
          {mayAdd && <Link href={links.addSource()}>{t.addSource.title}</Link>}
          {maySee && <Link href={links.accounts()}>{t.accounts.title}</Link>}
        </p>
      )}
    </PageHeading>
  );
}

/** How many are well, and those that are not, whatever their unit: what whoever keeps them came for. */
function AilingSources({ sources }: { sources: SourceHealth[] }) {
  const t = useMessages();
  const ailing = ailingOf(sources);
  const inUse = sources.filter(({ state }) => state !== 'disabled').length;
  return (
    <>
      <p className="finding">
        {ailing.length === 0 ? t.overview.sourcesAllWell(inUse) : t.overview.sourcesSome(ailing.length, inUse)}
      </p>
      {ailing.length > 0 && <SourceList sources={ailing} />}
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
