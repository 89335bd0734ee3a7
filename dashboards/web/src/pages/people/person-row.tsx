import type { Agency, UserAccount } from '@nhipbao/records';
import { useSession } from '../../api/use-session.ts';
import { formatDay, localDay } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { PersonForm } from './person-form.tsx';

/** One account, and behind its name what can be changed of it. */
export function PersonRow({ person, agencies }: { person: UserAccount; agencies: readonly Agency[] }) {
  const t = useMessages();
  const words = t.people;
  const { session } = useSession();
  const agency = agencies.find(({ id }) => id === person.agency)?.name ?? person.agency ?? words.noAgencyShort;
  return (
    <li className="source-row">
      <details className="source-row-message">
        <summary>
          <span>
            <strong>{person.name}</strong> <span className="soft">({person.username})</span>{' '}
            {person.disabled && (
              <span className="mark">
                <Icon name="off" />
                {words.disabled}
              </span>
            )}
          </span>
        </summary>
        <PersonForm person={person} agencies={agencies} isSelf={session.data?.user?.username === person.username} />
      </details>
      <span className="source-row-when soft small">
        {t.roles[person.role]} · {agency} · {words.changed(formatDay(localDay(person.changedAt)))}
      </span>
    </li>
  );
}
