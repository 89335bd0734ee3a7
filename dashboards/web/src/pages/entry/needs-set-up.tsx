import { useEffect } from 'react';
import { useMessages } from '../../messages/messages.tsx';

/** There is no account yet: where to find the link that makes the first one. */
export function NeedsSetUp() {
  const t = useMessages();
  useEffect(() => {
    document.title = `${t.signIn.needsSetup} · ${t.brand}`;
  }, [t]);
  return (
    <>
      <h1>{t.signIn.needsSetup}</h1>
      <p>{t.signIn.needsSetupDetail}</p>
    </>
  );
}
