import type { ConsentRecord } from '@nhipbao/records';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Who let the account be read, when, how far, and whether it was taken back; newest first. */
export function ConsentList({ consents }: { consents: ConsentRecord[] }) {
  const t = useMessages();
  return (
    <ul className="issues">
      {consents.map((consent) => (
        <li key={consent.id}>
          <p>{t.accounts.consented(accountOf(consent.authorisedBy, t), formatDateTime(consent.authorisedAt))}</p>
          <p className="soft small address">
            {consent.flow} · {consent.scopes.length > 0 ? consent.scopes.join(', ') : t.accounts.noScopes}
          </p>
          {consent.revokedAt && (
            <p>
              <span className="tag tag-open">
                {t.accounts.revoked(accountOf(consent.revokedBy ?? '', t), formatDateTime(consent.revokedAt))}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
