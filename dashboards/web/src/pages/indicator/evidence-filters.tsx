import { Select } from '../../blocks/select.tsx';
import { formatMonth } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { FORMAT_CHOICES } from '../works/works-filter.ts';
import type { BreakdownRow } from './breakdown.tsx';
import { platformNames } from './platform-rows.ts';
import type { EvidenceFilter } from './use-evidence.ts';

interface EvidenceFiltersProps {
  breakdown: BreakdownRow[];
  given: EvidenceFilter;
  filter: (changes: Record<string, string>) => void;
}

/** Evidence by month, by what the value is counted over (platforms, or formats of works), and by whether it counts. */
export function EvidenceFilters({ breakdown, given, filter }: EvidenceFiltersProps) {
  const t = useMessages();
  const months = [...new Set(breakdown.map((row) => row.month))].toSorted();
  const byFormat = breakdown.some((row) => row.total !== null);
  const platforms = [...platformNames(breakdown)].map(([value, label]) => ({ value, label }));
  const formats = FORMAT_CHOICES.map((value) => ({ value, label: t.formats[value] }));
  return (
    <div className="filters filters-inline no-print">
      {months.length > 0 && (
        <Select
          label={t.indicator.month}
          any={t.indicator.allMonths}
          value={given.month}
          options={months.map((month) => ({ value: month, label: formatMonth(month) }))}
          choose={(month) => filter({ month })}
        />
      )}
      {(byFormat || platforms.length > 0) && (
        <Select
          label={byFormat ? t.works.format : t.indicator.platform}
          any={byFormat ? t.indicator.allFormats : t.indicator.allGroups}
          value={given.group}
          options={byFormat ? formats : platforms}
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
