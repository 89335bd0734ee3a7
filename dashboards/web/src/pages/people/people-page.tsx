import type { Agency, UserAccount } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { NewPersonForm } from './new-person-form.tsx';
import { PersonRow } from './person-row.tsx';

/** "Người dùng": every account with its role and agency, for administrators. */
export function PeoplePage() {
  const t = useMessages();
  const words = t.people;
  const answer = useAnswer<UserAccount[]>('/users');
  const agencies = useAnswer<Agency[]>('/registry/agencies').data ?? [];
  return (
    <>
      <PageHeading title={words.title} lead={<p className="page-lead">{words.lead}</p>} />
      <Block title={words.listTitle} answer={answer} rows={6}>
        {(people) => (
          <ul className="source-rows source-rows-wide">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} agencies={agencies} />
            ))}
          </ul>
        )}
      </Block>
      <NewPersonForm agencies={agencies} />
    </>
  );
}
