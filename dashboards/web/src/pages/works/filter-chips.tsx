import { useUnits } from '../../api/use-units.ts';
import { formatDay } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import type { WorksQuery } from '../../routes/links.ts';
import { FORMAT_CHOICES, ORIGIN_CHOICES } from './works-filter.ts';

interface FilterChipsProps {
  filter: WorksQuery;
  change: (changes: WorksQuery) => void;
}

/** The filters in force, each dropped by one tap. */
export function FilterChips({ filter, change }: FilterChipsProps) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const chips = chipsOf(filter, nameOf, t);
  if (chips.length === 0) return null;
  return (
    <ul className="chips">
      {chips.map(({ key, label }) => (
        <li key={key}>
          <button type="button" className="chip" aria-label={t.works.drop(label)} onClick={() => change({ [key]: '' })}>
            {label}
            <Icon name="cross" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li className="no-print">
          <button
            type="button"
            className="link-button"
            onClick={() => change(Object.fromEntries(chips.map(({ key }) => [key, ''])))}
          >
            {t.works.clear}
          </button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(filter: WorksQuery, nameOf: (unit: string) => string, t: Messages) {
  const format = FORMAT_CHOICES.find((value) => value === filter.format);
  const origin = ORIGIN_CHOICES.find((value) => value === filter.origin);
  return [
    { key: 'q', label: filter.q && t.works.searchFor(filter.q) },
    { key: 'unit', label: filter.unit && nameOf(filter.unit) },
    { key: 'format', label: format && t.formats[format] },
    { key: 'origin', label: origin && t.origins[origin] },
    { key: 'scope', label: filter.scope && t.works.everyItem },
    { key: 'day', label: filter.day && t.works.day(formatDay(filter.day)) },
    { key: 'from', label: filter.from && `${t.works.from} ${formatDay(filter.from)}` },
    { key: 'to', label: filter.to && `${t.works.to} ${formatDay(filter.to)}` },
  ].flatMap(({ key, label }) => (label ? [{ key, label }] : []));
}
