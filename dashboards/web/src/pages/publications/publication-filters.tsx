import type { FormEvent } from 'react';
import { useUnits } from '../../api/use-units.ts';
import { Select } from '../../blocks/select.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { formText } from '../entry/form-text.ts';
import { useOutsideValue } from '../works/use-outside-value.ts';
import type { PublicationsQuery } from './use-publications.ts';

const STATUSES = ['matched', 'native-only', 'unknown'] as const;

/** Search and filters of posts; choices apply at once, words are searched on Enter or by the button. */
export function PublicationFilters({
  filter,
  change,
}: {
  filter: PublicationsQuery;
  change: (changes: PublicationsQuery) => void;
}) {
  const t = useMessages();
  const { units } = useUnits();
  const words = useOutsideValue(filter.q);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ q: formText(event.currentTarget, 'q').trim() });
  };
  return (
    <search aria-label={t.publications.filters}>
      <form className="filters filters-inline no-print" onSubmit={submit}>
        <p className="field filter-search">
          <label htmlFor="tim-bai">{t.publications.search}</label>
          <span className="search-box">
            <input ref={words} id="tim-bai" name="q" type="search" defaultValue={filter.q} maxLength={200} />
            <button type="submit" className="button button-main" aria-label={t.works.find}>
              <Icon name="search" />
            </button>
          </span>
        </p>
        <Select
          label={t.works.unit}
          any={t.works.allUnits}
          value={filter.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          choose={(unit) => change({ unit })}
        />
        <Select
          label={t.publications.platform}
          any={t.publications.anyPlatform}
          value={filter.platform}
          options={Object.entries(t.publications.platforms).map(([value, label]) => ({ value, label }))}
          choose={(platform) => change({ platform })}
        />
        <Select
          label={t.publications.status}
          any={t.publications.anyStatus}
          value={filter.status}
          options={STATUSES.map((value) => ({ value, label: t.publications.statuses[value] }))}
          choose={(status) => change({ status })}
        />
        <p className="field">
          <label htmlFor="thang">{t.publications.month}</label>
          <input
            id="thang"
            type="month"
            value={filter.month ?? ''}
            onChange={(event) => change({ month: event.target.value })}
          />
        </p>
      </form>
    </search>
  );
}
