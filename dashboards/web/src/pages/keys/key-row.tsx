import type { ApiKey } from '@nhipbao/records';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime, formatDay, localDay } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';

const LOOKS = {
  live: { icon: 'check', colour: 'mark-met' },
  expired: { icon: 'clock', colour: 'mark-needs-evidence' },
  revoked: { icon: 'off', colour: '' },
} as const;

/** One key as it is shown after its first moment, with the way to revoke it. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const t = useMessages();
  const words = t.keys;
  const now = useNow();
  const write = useWrite<ApiKey>(['/keys']);
  const { prefix, name, scopes, expiresAt, revokedAt, lastUsedAt, createdAt, createdBy, requestsPerMinute } = apiKey;
  const state = revokedAt ? 'revoked' : new Date(expiresAt).getTime() <= now ? 'expired' : 'live';
  const revoke = () => {
    if (write.isPending || !window.confirm(words.revokeConfirm(name))) return;
    write.mutate({ method: 'DELETE', path: `/keys/${encodeURIComponent(prefix)}` });
  };
  return (
    <li className="source-row">
      <span className="source-row-name">
        <strong>{name}</strong> <code>{prefix}…</code>
      </span>
      <span className={`mark ${LOOKS[state].colour}`}>
        <Icon name={LOOKS[state].icon} />
        {words.states[state]}
      </span>
      <span className="source-row-message">{scopes.map((scope) => words.scopes[scope] ?? scope).join('; ')}</span>
      <span className="source-row-when soft small">
        {revokedAt ? words.revokedOn(formatDay(localDay(revokedAt))) : words.until(formatDay(localDay(expiresAt)))} ·{' '}
        {lastUsedAt ? words.used(formatDateTime(lastUsedAt)) : words.neverUsed} · {words.perMinute(requestsPerMinute)} ·{' '}
        {words.madeBy(accountOf(createdBy, t), formatDay(localDay(createdAt)))}
      </span>
      {state !== 'revoked' && (
        <button
          type="button"
          className="button button-small"
          aria-label={words.revokeName(name)}
          aria-disabled={write.isPending}
          onClick={revoke}
        >
          {words.revoke}
        </button>
      )}
      <WriteFault error={write.error} />
    </li>
  );
}
