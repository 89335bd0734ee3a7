import type { AccountSummary, CollectorKind, Source, SourceHealth } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useUnits } from '../../api/use-units.ts';
import { useWrite } from '../../api/use-write.ts';
import { Block } from '../../blocks/block.tsx';
import { Select } from '../../blocks/select.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { freeId } from '../accounts/free-id.ts';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';
import { schemaFields, settingsOf } from './schema-fields.ts';
import { SettingInput } from './setting-input.tsx';

/** Adds a source: its unit, its kind, and the settings that its kind asks for. */
export function AddSourcePage() {
  const t = useMessages();
  const answer = useAnswer<CollectorKind[]>('/collectors');
  return (
    <>
      <p className="back no-print">
        <Link href={links.sources()}>{t.sources.back}</Link>
      </p>
      <PageHeading title={t.addSource.title} lead={<p className="page-lead">{t.addSource.lead}</p>} />
      <Block title={t.addSource.formTitle} answer={answer} rows={8} dated={false}>
        {(kinds) => <SourceForm kinds={kinds} />}
      </Block>
    </>
  );
}

function SourceForm({ kinds }: { kinds: CollectorKind[] }) {
  const t = useMessages();
  const { units } = useUnits();
  const accounts = useAnswer<AccountSummary[]>('/accounts').data ?? [];
  const sources = useAnswer<SourceHealth[]>('/sources').data ?? [];
  const [unit, setUnit] = useState('');
  const [kind, setKind] = useState('');
  const [account, setAccount] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const [wrongJson, setWrongJson] = useState(false);
  const write = useWrite<Source>(['/sources', '/accounts']);
  const language = t.language === 'en' ? 'en' : 'vi';
  const fields = schemaFields(kinds.find((one) => one.kind === kind)?.settings ?? {});
  // A connection is called as its account is.
  const filled: Record<string, string> = { connection: account, ...values };
  const own = accounts.filter((one) => one.unit === unit);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      const body = {
        id: freeId(`${unit}-${kind}`, sources),
        unit,
        collector: kind,
        title: formText(form, 'title').trim(),
        ...(account && { account }),
        schedule: { everyMinutes: Number(formText(form, 'everyMinutes')) },
        settings: settingsOf(fields, filled),
      };
      setWrongJson(false);
      write.mutate({ method: 'POST', path: '/sources', body });
    } catch {
      setWrongJson(true);
    }
  };

  if (write.data) {
    return (
      <p className="notice" role="status">
        {t.addSource.added(write.data.title)} <Link href={links.source(write.data.id)}>{t.addSource.open}</Link>
      </p>
    );
  }
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form onSubmit={submit} className="plain-form">
      <Select label={t.accounts.unit} any={t.accounts.choose} value={unit} options={options(units)} choose={setUnit} />
      <Select
        label={t.addSource.kind}
        any={t.accounts.choose}
        value={kind}
        options={kinds.map((one) => ({ value: one.kind, label: one.title[language] }))}
        choose={(value) => {
          setKind(value);
          setValues({});
        }}
      />
      <Field label={t.addSource.name} name="title" required maxLength={200} />
      {own.length > 0 && (
        <Select
          label={t.addSource.account}
          any={t.addSource.noAccount}
          value={account}
          options={options(own)}
          choose={setAccount}
        />
      )}
      <Field
        label={t.addSource.everyMinutes}
        name="everyMinutes"
        type="number"
        min={1}
        max={10_080}
        defaultValue={60}
        required
      />
      {fields.map((field) => (
        <SettingInput
          key={field.name}
          field={field}
          value={filled[field.name] ?? ''}
          change={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {wrongJson && (
        <p className="notice notice-fault" role="alert">
          {t.addSource.wrongJson}
        </p>
      )}
      <WriteFault error={write.error} />
      {(!unit || !kind) && (
        <p className="hint" id="them-nguon-thieu">
          {t.addSource.first}
        </p>
      )}
      <button
        type="submit"
        className="button button-main"
        disabled={write.isPending || !unit || !kind}
        aria-describedby={!unit || !kind ? 'them-nguon-thieu' : undefined}
      >
        {t.addSource.save}
      </button>
    </form>
  );
}
