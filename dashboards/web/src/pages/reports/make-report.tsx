import type { ReportFormId, YearStatus } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';
import { useMay } from '../../api/use-may.ts';
import { useMessages } from '../../messages/messages.tsx';
import { FaultLine } from '../audits/fault-line.tsx';
import { UnitSelect } from '../audits/unit-select.tsx';

const OF_DEPARTMENT: readonly ReportFormId[] = ['department-report'];
const OF_AGENCY: readonly ReportFormId[] = ['agency-results', 'agency-figures'];

/** Makes the files of one form from what is stored now: a new version beside those made before. */
export function MakeReport({ status }: { status: YearStatus }) {
  const t = useMessages();
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  const forms = useMay('cycle:manage') ? [...OF_DEPARTMENT, ...OF_AGENCY] : OF_AGENCY;
  const [form, setForm] = useState<string>(forms[0] ?? '');
  const [unit, setUnit] = useState(status.units[0]?.unit ?? '');
  const ofAgency = OF_AGENCY.some((one) => one === form);
  const make = useMutation({
    mutationFn: () =>
      request<unknown>('/reports?wait=25', {
        write: {
          method: 'POST',
          body: { form, year: status.year, unit: ofAgency ? unit : null },
          csrfToken: csrfToken(),
        },
      }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/reports') }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!make.isPending) make.mutate();
  };
  return (
    <section className="block no-print" aria-labelledby="lap-bao-cao">
      <header className="block-head">
        <h2 id="lap-bao-cao">{t.reports.make}</h2>
      </header>
      <form onSubmit={submit} className="audit-form">
        <UnitSelect
          label={t.reports.form}
          units={forms.map((value) => ({ value, label: t.reports.forms[value] }))}
          value={form}
          choose={setForm}
        />
        {ofAgency && (
          <UnitSelect
            label={t.reports.unit}
            units={status.units.map(({ unit: value, name }) => ({ value, label: name }))}
            value={unit}
            choose={setUnit}
          />
        )}
        <button type="submit" className="button button-main" aria-disabled={make.isPending}>
          {make.isPending ? t.reports.making : t.reports.makeButton}
        </button>
        <FaultLine error={make.error} />
        {make.isSuccess && (
          <p className="notice" role="status">
            {t.reports.made}
          </p>
        )}
      </form>
    </section>
  );
}
