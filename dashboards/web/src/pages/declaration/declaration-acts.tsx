import type { DeclarationInfo, DeclarationSheet } from '@nhipbao/records';
import { useId } from 'react';
import { useMay } from '../../api/use-may.ts';
import { useWrite } from '../../api/use-write.ts';
import { useMessages } from '../../messages/messages.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DeclarationForm } from './declaration-form.tsx';
import { useDeclare } from './use-declare.ts';

interface DeclarationActsProps {
  path: string;
  /** What the sheet of the period asks for; undefined where the system measures the indicator itself. */
  row: DeclarationSheet['rows'][number] | undefined;
  baseYear: number | null;
  declaration: DeclarationInfo | null;
}

/** What whoever is signed in may do with a declaration as it stands: declare it, wait, or decide on it. */
export function DeclarationActs({ path, row, baseYear, declaration }: DeclarationActsProps) {
  const t = useMessages();
  const words = t.declarations;
  const id = useId();
  const mayDeclare = useMay('declarations:write');
  const mayDecide = useMay('declarations:review');
  const declare = useDeclare(path);
  const decide = useWrite<DeclarationInfo>(['/declarations', '/indicators']);
  const state = declaration?.state;
  const isOpen = state !== 'submitted' && state !== 'confirmed';
  const decides = mayDecide && declaration && !isOpen;
  const done = [
    declare.data && (declare.data.state === 'draft' ? words.form.savedDraft : words.form.sent),
    decide.data && (decide.data.state === 'confirmed' ? words.decide.confirmedNow : words.decide.returnedNow),
  ].find((one) => one !== undefined);
  // What was just done stays said, also where nothing is left to do.
  if (!mayDeclare && !decides && !done) return null;
  return (
    <section className="block no-print" aria-labelledby={id}>
      <header className="block-head">
        <h2 id={id}>
          {decides || !mayDeclare
            ? words.decide.title
            : declaration?.decisionNote
              ? words.form.again
              : words.form.title}
        </h2>
      </header>
      <p role="status">{done}</p>
      {decides && <DecisionForm path={path} declaration={declaration} write={decide} />}
      {!decides && mayDeclare && state === 'submitted' && <p>{words.waits}</p>}
      {!decides && mayDeclare && state === 'confirmed' && <p>{words.isConfirmed}</p>}
      {mayDeclare && isOpen && row && (
        <DeclarationForm row={{ ...row, declaration }} baseYear={baseYear} declare={declare} />
      )}
      {mayDeclare && isOpen && !row && <p>{words.notAsked}</p>}
    </section>
  );
}
