import type { DeclarationInfo, DeclarationSheet } from '@nhipbao/records';
import { Link, useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { DeclarationActs } from './declaration-acts.tsx';
import { DeclarationHistory } from './declaration-history.tsx';
import { DeclarationView } from './declaration-view.tsx';

/** One unit's declaration of one indicator for one period: what stands, what can be done with it, how it came about. */
export function DeclarationPage({ indicator, unit }: { indicator: string; unit: string }) {
  const t = useMessages();
  const words = t.declarations;
  const [search] = useSearchParams();
  const { nameOf } = useUnits();
  const sheet = useAnswer<DeclarationSheet>(
    address('/declarations/sheet', { period: search.get('period') ?? undefined }),
  );
  const period = search.get('period') ?? sheet.data?.period ?? '';
  const path = `/declarations/${encodeURIComponent(indicator)}/${encodeURIComponent(unit)}/${encodeURIComponent(period)}`;
  const answer = useAnswer<{ declaration: DeclarationInfo | null }>(path, { enabled: period !== '' });
  const row = sheet.data?.rows.find((one) => one.indicator === indicator && one.unit === unit);
  const unitName = row?.unitName ?? nameOf(unit);
  const title = row ? words.titleOf(row.number, unitName) : `${words.title}: ${unitName}`;
  const error = answer.error ?? sheet.error;
  if (error && !(answer.data && sheet.data)) return <Unreadable title={title} error={error} retry={answer.refetch} />;
  return (
    <>
      <p className="back no-print">
        <Link href={links.declarations(period)}>{words.back}</Link>
      </p>
      <PageHeading
        title={title}
        lead={
          <p className="page-lead">
            {row?.title ?? words.short[indicator] ?? indicator}, {t.audits.period(period)}.{' '}
            <Link href={links.indicator(indicator, unit, period)}>{words.toValue}</Link>
          </p>
        }
      />
      <Block
        title={words.said}
        answer={answer}
        rows={5}
        dated={false}
        empty={({ declaration }) => (declaration ? null : words.nothingYet)}
      >
        {({ declaration }) => declaration && <DeclarationView declaration={declaration} />}
      </Block>
      {answer.data && sheet.data && (
        <DeclarationActs path={path} row={row} baseYear={sheet.data.baseYear} declaration={answer.data.declaration} />
      )}
      {answer.data?.declaration && (
        <Block title={words.historyTitle} answer={answer} rows={3} dated={false}>
          {({ declaration }) => declaration && <DeclarationHistory declaration={declaration} />}
        </Block>
      )}
    </>
  );
}
