import type { RulebookPreview } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { localDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { UnitSelect } from '../audits/unit-select.tsx';
import { PreviewTable } from './preview-table.tsx';

const FIRST_YEAR = 2024;

/** A rulebook over the data of one period, beside the one in force for it. Measured when it is asked for. */
export function PreviewBlock({ version }: { version: string }) {
  const t = useMessages();
  const words = t.rulebooks.preview;
  const id = useId();
  const thisYear = Number(localDay(Date.now()).slice(0, 4));
  const years = Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 2) }, (_, index) =>
    String(thisYear + 1 - index),
  );
  const [period, setPeriod] = useState(String(thisYear));
  const [asked, setAsked] = useState<string | null>(null);
  const path = address(`/rulebooks/${encodeURIComponent(version)}/preview`, { period: asked ?? undefined });
  const preview = useAnswer<RulebookPreview>(path, { enabled: asked !== null });
  const shown = asked !== null && !preview.isPlaceholderData ? preview.data : undefined;
  const changed = shown?.rows.filter((row) => row.changed) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked === period) void preview.refetch();
    setAsked(period);
  };
  return (
    <section className="block no-print" aria-labelledby={id}>
      <header className="block-head">
        <h2 id={id}>{words.title}</h2>
      </header>
      <p className="hint">{words.lead}</p>
      <form onSubmit={submit} className="audit-form audit-fields">
        <UnitSelect
          label={words.period}
          units={years.map((value) => ({ value, label: value }))}
          value={period}
          choose={setPeriod}
        />
        <button type="submit" className="button" aria-disabled={preview.isFetching}>
          {words.show}
        </button>
      </form>
      <div role="status">
        {preview.isFetching && <p>{words.wait}</p>}
        {shown && !preview.isFetching && (
          <>
            <p className="soft">{words.against(shown.period, shown.against)}</p>
            <p className="finding">
              {changed.length === 0 ? words.nothing : words.changed(changed.length, shown.rows.length)}
            </p>
          </>
        )}
      </div>
      {changed.length > 0 && !preview.isFetching && <PreviewTable rows={changed} />}
      <WriteFault error={asked === null ? null : preview.error} />
    </section>
  );
}
