import type { DeclaredKind } from '@nhipbao/records';
import type { ChangeEvent } from 'react';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { DeclarationFields, FieldFault, FieldName } from './declaration-fields.ts';

interface KindFieldsProps {
  kind: DeclaredKind;
  measure: 'months' | 'share' | 'growth' | 'level';
  baseYear: number | null;
  fields: DeclarationFields;
  faults: Partial<Record<FieldName, FieldFault>>;
  change: (name: FieldName, value: string) => void;
}

/** The fields that an indicator is declared by. */
export function KindFields({ kind, measure, baseYear, fields, faults, change }: KindFieldsProps) {
  const t = useMessages();
  const words = t.declarations.form;
  const faultOf = (name: FieldName) => {
    const fault = faults[name];
    return fault && words.faults[fault];
  };
  const of = (name: FieldName) => ({
    name,
    value: fields[name],
    fault: faultOf(name),
    autoComplete: 'off',
    inputMode: 'numeric' as const,
    onChange: (event: ChangeEvent<HTMLInputElement>) => change(name, event.target.value),
  });
  const choice = (name: FieldName) => ({
    value: fields[name],
    fault: faultOf(name),
    none: words.choose,
    choose: (value: string) => change(name, value),
  });
  switch (kind) {
    case 'revenue':
      return (
        <>
          <Field label={words.revenue} hint={words.amountHint} {...of('revenue')} />
          <Field
            label={words.baseYear}
            hint={baseYear === null ? words.baseYearOpen : words.baseYearNamed(baseYear)}
            {...of('baseYear')}
          />
          <Field label={words.baseRevenue} hint={words.amountHint} {...of('baseRevenue')} />
        </>
      );
    case 'training':
      return (
        <>
          <p className="hint">{words.countsOnly}</p>
          <Field label={words.trained} {...of('trained')} />
          <Field label={words.people} {...of('people')} />
        </>
      );
    case 'security-level':
      return (
        <ChoiceField
          label={words.level}
          options={[
            ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: words.levelOf(level) })),
            { value: 'none', label: t.declarations.values.levelNone },
          ]}
          {...choice('level')}
        />
      );
    case 'statement':
      return (
        <>
          <ChoiceField
            label={words.met}
            options={[
              { value: 'yes', label: t.declarations.values.isMet },
              { value: 'no', label: t.declarations.values.isNotMet },
            ]}
            {...choice('met')}
          />
          <Field label={words.value} hint={words.valueHints[measure]} {...of('value')} inputMode="decimal" />
        </>
      );
  }
}
