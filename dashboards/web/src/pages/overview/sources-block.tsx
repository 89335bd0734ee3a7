import type { SourceHealth } from '@nhipbao/records';
import { Link } from 'wouter';
import { type Answer, Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { SourceRow } from '../sources/source-row.tsx';
import { ailingOf } from '../sources/worst-first.ts';

const SHOWN = 5;

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
        const ailing = ailingOf(sources);
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
