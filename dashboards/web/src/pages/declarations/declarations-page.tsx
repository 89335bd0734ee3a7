import type { DeclarationInfo, DeclarationSheet } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { PeriodChoice } from '../indicators/period-choice.tsx';
import { DeclarationRow } from './declaration-row.tsx';
import { SheetRows } from './sheet-rows.tsx';

/** "Kê khai": what agencies declare of a period; for the department first what waits for its word, of every period. */
export function DeclarationsPage() {
  const t = useMessages();
  const words = t.declarations;
  const [search] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const reviews = useMay('declarations:review');
  const { nameOf } = useUnits();
  const waiting = useAnswer<DeclarationInfo[]>('/declarations?state=submitted', { enabled: reviews });
  const sheet = useAnswer<DeclarationSheet>(address('/declarations/sheet', { period }));
  const nameOfWaiting = ({ indicator, unit, period: of }: DeclarationInfo) =>
    `${nameOf(unit)}, ${words.short[indicator] ?? indicator}, ${t.audits.period(of)}`;
  return (
    <>
      <PageHeading title={words.title} lead={<p className="page-lead">{words.lead}</p>}>
        <PeriodChoice period={period ?? sheet.data?.period} href={links.declarations} />
      </PageHeading>
      {reviews && (
        <Block
          title={words.waitingTitle}
          answer={waiting}
          rows={3}
          empty={(all) => (all.length === 0 ? words.waitingNone : null)}
        >
          {(all) => (
            <ul className="source-rows source-rows-wide">
              {all.map((declaration) => (
                <DeclarationRow
                  key={`${declaration.period} ${declaration.unit} ${declaration.indicator}`}
                  {...declaration}
                  name={nameOfWaiting(declaration)}
                  declaration={declaration}
                />
              ))}
            </ul>
          )}
        </Block>
      )}
      <Block
        title={words.sheetTitle}
        answer={sheet}
        rows={9}
        empty={(one) => (one.rows.length === 0 ? words.sheetNone : null)}
      >
        {(one) => <SheetRows sheet={one} />}
      </Block>
    </>
  );
}
