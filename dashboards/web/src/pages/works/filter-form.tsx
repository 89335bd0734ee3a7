import { type FormEvent, useState } from 'react';
import { useUnits } from '../../api/use-units.ts';
import { Select } from '../../blocks/select.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import type { WorksQuery } from '../../routes/links.ts';
import { formText } from '../entry/form-text.ts';
import { DayField } from './day-field.tsx';
import { useOutsideValue } from './use-outside-value.ts';
import { FORMAT_CHOICES, ORIGIN_CHOICES } from './works-filter.ts';

interface FilterFormProps {
  filter: WorksQuery;
  change: (changes: WorksQuery) => void;
}

/** Search and filters (folded on a phone). Choices apply at once; words are searched on Enter or by the button. */
export function FilterForm({ filter, change }: FilterFormProps) {
  const t = useMessages();
  const { units } = useUnits();
  const [open, setOpen] = useState(false);
  const words = useOutsideValue(filter.q);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ q: formText(event.currentTarget, 'q').trim() });
  };
  return (
    <search aria-label={t.works.filters}>
      <form className="filters no-print" onSubmit={submit}>
        <p className="field filter-search">
          <label htmlFor="tim">{t.works.search}</label>
          <span className="search-box">
            <input
              ref={words}
              id="tim"
              name="q"
              type="search"
              defaultValue={filter.q}
              placeholder={t.works.searchHint}
              maxLength={200}
            />
            <button type="submit" className="button button-main" aria-label={t.works.find}>
              <Icon name="search" />
            </button>
          </span>
        </p>
        <p className="filter-unfold">
          <button
            type="button"
            className="button"
            aria-expanded={open}
            aria-controls="bo-loc"
            onClick={() => setOpen(!open)}
          >
            {t.works.filters}
          </button>
        </p>
        <div id="bo-loc" className={open ? 'filter-fields' : 'filter-fields is-folded'}>
          <Select
            label={t.works.unit}
            any={t.works.allUnits}
            value={filter.unit}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            choose={(unit) => change({ unit })}
          />
          <Select
            label={t.works.format}
            any={t.works.allFormats}
            value={filter.format}
            options={FORMAT_CHOICES.map((value) => ({ value, label: t.formats[value] }))}
            choose={(format) => change({ format })}
          />
          <Select
            label={t.works.origin}
            any={t.works.allOrigins}
            value={filter.scope ?? filter.origin}
            options={[
              ...ORIGIN_CHOICES.map((value) => ({ value, label: t.origins[value] })),
              { value: 'all', label: t.works.everyItem },
            ]}
            choose={(value) => change(value === 'all' ? { scope: value, origin: '' } : { scope: '', origin: value })}
          />
          <DayField
            label={t.works.from}
            value={filter.from ?? filter.day}
            choose={(from) => change({ from, day: '' })}
          />
          <DayField label={t.works.to} value={filter.to ?? filter.day} choose={(to) => change({ to, day: '' })} />
        </div>
      </form>
    </search>
  );
}
