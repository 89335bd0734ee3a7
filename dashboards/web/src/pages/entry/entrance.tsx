import type { SessionState } from '@nhipbao/records';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../../api/use-session.ts';
import { Loading } from '../../blocks/loading.tsx';
import { Refusal } from '../../blocks/refusal.tsx';
import { EntryCard } from './entry-card.tsx';
import { NeedsSetUp } from './needs-set-up.tsx';
import { SetUp } from './set-up.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Lets a signed-in person through; anybody else signs in (or sets up) on the address they came to. */
export function Entrance({ children }: { children: (session: SessionState) => ReactNode }) {
  const { session, expired } = useSession();
  const [path, navigate] = useLocation();
  const [created, setCreated] = useState(false);
  const { data } = session;

  if (!data) {
    return (
      <EntryCard>
        {session.error ? (
          <Refusal error={session.error} retry={session.refetch} />
        ) : (
          <Loading rows={3} retry={session.refetch} />
        )}
      </EntryCard>
    );
  }
  if (path === '/thiet-lap' && !data.user) {
    const done = () => {
      setCreated(true);
      navigate('/');
    };
    return (
      <EntryCard demo={data.demo}>
        <SetUp done={done} />
      </EntryCard>
    );
  }
  if (data.user) return children(data);
  return (
    <EntryCard demo={data.demo}>
      {data.needsSetup ? <NeedsSetUp /> : <SignInForm expired={expired} created={created} />}
    </EntryCard>
  );
}
