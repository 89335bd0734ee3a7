import type { AccountMetrics, PlatformsAnswer } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { Select } from '../../blocks/select.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { SeriesChart } from './series-chart.tsx';
import { WithheldSeries } from './withheld-series.tsx';

interface AccountNumbersProps {
  units: PlatformsAnswer['units'];
  chosen: string | undefined;
  change: (changes: Record<string, string | undefined>) => void;
}

/** The numbers of one account in time, a chart a metric; nothing is asked until there are accounts. */
export function AccountNumbers({ units, chosen, change }: AccountNumbersProps) {
  const t = useMessages();
  const options = units.flatMap(({ platforms }) =>
    platforms.flatMap((row) => row.accounts.map(({ id, name }) => ({ value: id, label: `${row.name}: ${name}` }))),
  );
  const account = chosen ?? options[0]?.value;
  const answer = useAnswer<AccountMetrics>(`/accounts/${account ?? ''}/metrics`, { enabled: account !== undefined });
  if (account === undefined) return null;
  return (
    <Block
      title={t.platforms.accountsTitle}
      answer={answer}
      rows={6}
      actions={() => (
        <Select
          label={t.platforms.account}
          any={t.platforms.chooseAccount}
          value={account}
          options={options}
          choose={(value) => change({ account: value || undefined })}
        />
      )}
    >
      {({ series }) => (
        <>
          <p className="soft small">{t.platforms.accountsLead}</p>
          {series.length === 0 && <p className="empty">{t.platforms.noSamples}</p>}
          {series
            .filter(({ withheld }) => withheld === null)
            .map((one) => (
              <SeriesChart key={`${one.metric} ${one.span}`} series={one} />
            ))}
          {series.some(({ withheld }) => withheld !== null) && (
            <WithheldSeries series={series.filter(({ withheld }) => withheld !== null)} />
          )}
        </>
      )}
    </Block>
  );
}
