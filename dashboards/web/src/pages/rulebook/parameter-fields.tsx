import { useId } from 'react';
import { describedBy, FieldNotes } from '../../blocks/field-notes.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { ParameterInput } from './parameter-input.tsx';
import { parameterKind } from './parameter-kinds.ts';

interface ParameterFieldsProps {
  name: string;
  text: string;
  basis: string;
  fault: string | undefined;
  basisFault: string | undefined;
  change: (to: { text?: string; basis?: string }) => void;
}

/** One parameter of a draft: its value by its kind, its legal basis, and what is wrong with either. */
export function ParameterFields({ name, text, basis, fault, basisFault, change }: ParameterFieldsProps) {
  const t = useMessages();
  const words = t.rulebooks.draft;
  const id = useId();
  const kind = parameterKind(name);
  const label = t.rulebooks.parameters[name] ?? name;
  const hint = kind === 'fixed' ? words.fixed : words.hints[kind];
  return (
    <fieldset className="parameter-fields">
      <legend>{label}</legend>
      <FieldNotes id={id} hint={hint} fault={fault} />
      <ParameterInput
        kind={kind}
        label={label}
        text={text}
        describedBy={describedBy({ id, hint, fault })}
        isFaulty={fault !== undefined}
        change={(to) => change({ text: to })}
      />
      <Field
        label={t.rulebooks.basis}
        aria-label={words.basisOf(label)}
        value={basis}
        maxLength={300}
        fault={basisFault}
        onChange={(event) => change({ basis: event.target.value })}
      />
    </fieldset>
  );
}
