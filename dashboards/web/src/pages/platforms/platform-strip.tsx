import type { PlatformMonthCell, PlatformRow } from '@nhipbao/records';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime, formatMonth } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { MonthEvidence } from './month-evidence.tsx';

interface PlatformStripProps {
  unit: string;
  row: PlatformRow;
  open: string;
  change: (changes: Record<string, string | undefined>) => void;
  period: string | undefined;
}

/** One platform of a unit: its accounts and its months, each a button that opens what it rests on. */
export function PlatformStrip({ unit, row, open, change, period }: PlatformStripProps) {
  const t = useMessages();
  const cellOf = (month: string) => `${unit} ${row.platform} ${month}`;
  const month = row.months.find((one) => cellOf(one.month) === open)?.month;
  return (
    <div className="platform-strip">
      <div className="platform-head">
        <h4 title={row.basis}>{row.name}</h4>
        {!row.counted && <span className="tag">{t.platforms.notCounted}</span>}
        {row.lastPostAt && (
          <span className="soft small">
            {t.platforms.lastPost}: {formatDateTime(row.lastPostAt)}
          </span>
        )}
      </div>
      <ul className="platform-accounts small">
        {row.accounts.map((account) => (
          <li key={account.id}>
            <NewTabLink href={account.url}>{account.name}</NewTabLink>{' '}
            <span className="soft">
              {[
                t.platforms.evidence[account.evidence],
                account.registered ? t.platforms.registered : t.platforms.unregistered,
                ...(account.presence === 'linear' ? [t.platforms.states.linear] : []),
                ...(account.counted ? [] : [t.platforms.notCounted]),
              ].join(' · ')}
            </span>
          </li>
        ))}
        {row.uncollected.map((channel) => (
          <li key={channel.id}>
            <NewTabLink href={channel.address}>{channel.name}</NewTabLink>{' '}
            <span className="soft">{t.platforms.uncollected}</span>
          </li>
        ))}
      </ul>
      <ol className="platform-months">
        {row.months.map((cell) => (
          <li key={cell.month}>
            <Cell
              row={row}
              cell={cell}
              isOpen={cell.month === month}
              choose={() => change({ cell: cell.month === month ? undefined : cellOf(cell.month) })}
            />
          </li>
        ))}
      </ol>
      {month && (
        <MonthEvidence
          name={row.name}
          at={{ unit, platform: row.platform, month }}
          period={period}
          close={() => change({ cell: undefined })}
        />
      )}
    </div>
  );
}

interface CellProps {
  row: PlatformRow;
  cell: PlatformMonthCell;
  isOpen: boolean;
  choose: () => void;
}

/** A month in words: its number of posts, or "—" where that is not known, and its state. */
function Cell({ row, cell, isOpen, choose }: CellProps) {
  const t = useMessages();
  const { month, publications, shownOnly } = cell;
  const state = cell.ahead && cell.state === 'unproven' ? 'ahead' : cell.state;
  const count = row.counted || publications === null ? publications : publications + shownOnly;
  return (
    <button type="button" className={`platform-cell platform-cell-${state}`} aria-expanded={isOpen} onClick={choose}>
      <span className="visually-hidden">{row.name} </span>
      <span className="platform-cell-month">{formatMonth(month)} </span>
      <span className="platform-cell-count">
        {count === null ? t.missing : formatNumber(count)}{' '}
        <span className="visually-hidden">{count === null ? t.platforms.unknownPosts : t.platforms.postsWord}</span>
      </span>
      <span className="platform-cell-state">{t.platforms.states[state]}</span>
    </button>
  );
}
