import type { DeclarationInfo } from '@nhipbao/records';
import { useMay } from '../../api/use-may.ts';
import { Facts } from '../../blocks/facts.tsx';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { formatBytes } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { DeclarationState } from '../declarations/declaration-state.tsx';
import { declaredFacts } from '../declarations/declared-facts.ts';

/** A declaration as it stands: its state with the department's words, what it says, and its documents as downloads. */
export function DeclarationView({ declaration }: { declaration: DeclarationInfo }) {
  const t = useMessages();
  const words = t.declarations;
  const mayRead = useMay('documents:read');
  const { state, decisionNote, documents, values, indicator, note, at, by } = declaration;
  return (
    <>
      <p className="value-marks">
        <DeclarationState state={state} />
      </p>
      {decisionNote && state !== 'submitted' && (
        <p className={state === 'confirmed' ? 'notice' : 'notice notice-fault'}>
          <strong>{state === 'confirmed' ? words.saidOnConfirm : words.returnedWhy}</strong>{' '}
          <span lang="vi">{decisionNote}</span>
        </p>
      )}
      <Facts
        facts={[
          ...declaredFacts(values, indicator, t),
          [words.note, note],
          [words.by, words.changedBy(formatDateTime(at), accountOf(by, t))],
        ]}
      />
      <h3>{words.documents}</h3>
      {documents.length === 0 && <p className="soft">{words.noDocuments}</p>}
      <ul className="plain-list">
        {documents.map(({ digest, name, bytes }) => (
          <li key={digest}>
            {mayRead ? (
              <a href={links.document(digest)} download={name} className="button">
                {words.download(name)}
              </a>
            ) : (
              name
            )}{' '}
            <span className="soft small">({formatBytes(bytes)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
