import type { SourceHealth, SourceHealthState } from '@nhipbao/records';
import { Link } from 'wouter';
import { type Answer, Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { SourceRow } from '../sources/source-row.tsx';

const SHOWN = 5;
const URGENCY: readonly SourceHealthState[] = ['failing', 'late', 'silent', 'never-run', 'ok', 'disabled'];
const worstFirst = (a: SourceHealth, b: SourceHealth) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state);

/** Health of the sources: how many are well, and the worst with what to do. */
export function SourcesBlock({ answer }: { answer: Answer<SourceHealth[]> }) {
  const t = useMessages();
  return (
    <Block
      title={t.overview.sourcesTitle}
      answer={answer}
      rows={5}
      empty={(sources) => (sources.length === 0 ? t.overview.sourcesEmpty : null)}
      actions={() => <Link href={links.sources()}>{t.overview.allSources}</Link>}
    >
      {(sources) => {
        const inUse = sources.filter((source) => source.state !== 'disabled');
        const ailing = inUse.filter((source) => source.state !== 'ok').toSorted(worstFirst);
        const shown = (ailing.length > 0 ? ailing : inUse).slice(0, SHOWN);
        const more = ailing.length - shown.length;
        return (
          <>
            <p className="finding">
              {ailing.length === 0
                ? t.overview.sourcesAllWell(inUse.length)
                : t.overview.sourcesSome(ailing.length, inUse.length)}
            </p>
            <ul className="source-rows">
              {shown.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </ul>
            {more > 0 && <p className="soft">{t.sources.andMore(more)}</p>}
          </>
        );
      }}
    </Block>
  );
}
