import { Select } from '../../blocks/select.tsx';
import { formatMonth } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { BreakdownRow } from './breakdown.tsx';
import { platformRows } from './platform-rows.ts';
import type { EvidenceFilter } from './use-evidence.ts';

interface EvidenceFiltersProps {
  breakdown: BreakdownRow[];
  given: EvidenceFilter;
  filter: (changes: Record<string, string>) => void;
}

/** Evidence by month, by platform (where the value is counted by platforms), and by whether it counts. */
export function EvidenceFilters({ breakdown, given, filter }: EvidenceFiltersProps) {
  const t = useMessages();
  const months = [...new Set(breakdown.map((row) => row.month))].toSorted();
  const platforms = breakdown.some((row) => row.total !== null) ? [] : platformRows(breakdown);
  return (
    <div className="filters filters-inline no-print">
      <Select
        label={t.indicator.month}
        any={t.indicator.allMonths}
        value={given.month}
        options={months.map((month) => ({ value: month, label: formatMonth(month) }))}
        choose={(month) => filter({ month })}
      />
      {platforms.length > 0 && (
        <Select
          label={t.indicator.platform}
          any={t.indicator.allGroups}
          value={given.group}
          options={platforms.map(({ id, name }) => ({ value: id, label: name }))}
          choose={(group) => filter({ group })}
        />
      )}
      <Select
        label={t.indicator.countedFilter}
        any={t.indicator.allCounted}
        value={given.counted}
        options={[
          { value: 'true', label: t.indicator.onlyCounted },
          { value: 'false', label: t.indicator.onlyExcluded },
        ]}
        choose={(counted) => filter({ counted })}
      />
    </div>
  );
}
