import type { DeclarationInfo } from '@nhipbao/records';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Every version of a declaration, newest first: who, when, which state, with which words. */
export function DeclarationHistory({ declaration }: { declaration: DeclarationInfo }) {
  const t = useMessages();
  const words = t.declarations;
  const states: Partial<Record<string, string>> = words.states;
  const { version, at, by, state, decisionNote, note } = declaration;
  return (
    <ol className="year-log">
      {[{ version, at, by, state, note: decisionNote ?? note }, ...declaration.history].map((one) => (
        <li key={one.version}>
          <strong>{words.version(one.version)}</strong>: {states[one.state] ?? one.state},{' '}
          {words.changedBy(formatDateTime(one.at), accountOf(one.by, t))}
          {one.note && <p lang="vi">{one.note}</p>}
        </li>
      ))}
    </ol>
  );
}
