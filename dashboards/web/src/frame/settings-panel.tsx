import type { SessionState } from '@nhipbao/records';
import { useSessionActions } from '../api/use-session.ts';
import { useMessages } from '../messages/messages.tsx';
import { DisplayChoices } from './display-choices.tsx';

/** Account, language and background: a native popover, closed by Esc, the focus going back to its button. */
export function SettingsPanel({ session }: { session: SessionState }) {
  const t = useMessages();
  const { signOut } = useSessionActions();
  return (
    <div id="thiet-dat" className="settings" popover="auto" role="dialog" aria-label={t.frame.settings}>
      {session.user && (
        <div className="settings-user">
          <strong>{session.user.name}</strong>
          <span>{t.roles[session.user.role]}</span>
        </div>
      )}
      <DisplayChoices />
      <button type="button" className="button" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
        {t.frame.signOut}
      </button>
    </div>
  );
}
