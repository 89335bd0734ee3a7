import type { PlatformEvidence } from '@nhipbao/records';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime, formatMonth } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

interface MonthEvidenceProps {
  name: string;
  at: { unit: string; platform: string; month: string };
  period: string | undefined;
  close: () => void;
}

/** What a platform-month rests on: why it has its state, the days its accounts were read, and its posts down to the archive. */
export function MonthEvidence({ name, at, period, close }: MonthEvidenceProps) {
  const t = useMessages();
  const path = `/platforms/${at.unit}/${at.platform}/${at.month}`;
  const answer = useAnswer<PlatformEvidence>(address(path, { period }));
  return (
    <Block
      title={t.platforms.evidenceTitle(name, formatMonth(at.month))}
      answer={answer}
      className="platform-evidence"
      actions={() => (
        <button type="button" className="link-button" onClick={close}>
          {t.platforms.close}
        </button>
      )}
    >
      {(evidence) => (
        <>
          <p lang="vi">{evidence.reason}</p>
          {evidence.accounts.length === 0 && <p className="soft">{t.platforms.noAccounts}</p>}
          <ul className="plain-list">
            {evidence.accounts.map((account) => (
              <li key={account.id}>
                {account.name}{' '}
                <span className="soft small">
                  {t.platforms.evidence[account.evidence]} · {t.platforms.daysRead(account.read, evidence.days)} ·{' '}
                  {account.registered ? t.platforms.registered : t.platforms.unregistered}
                </span>
              </li>
            ))}
          </ul>
          {evidence.publications.length === 0 ? (
            <p className="soft">{t.platforms.noPosts}</p>
          ) : (
            <Posts {...{ evidence }} />
          )}
          {evidence.more && <p className="soft small">{t.platforms.morePosts}</p>}
        </>
      )}
    </Block>
  );
}

function Posts({ evidence }: { evidence: PlatformEvidence }) {
  const t = useMessages();
  return (
    <ol className="leaves">
      {evidence.publications.map((post) => {
        const title = <span lang="vi">{post.title ?? t.platforms.untitled}</span>;
        return (
          <li key={post.id} className="leaf">
            <p className="leaf-title">
              {post.url ? <NewTabLink href={post.url}>{title}</NewTabLink> : title}
              <span className="soft small">
                {[
                  formatDateTime(post.at),
                  ...post.values.map((one) => t.platforms.postValue(one.metric, one.value)),
                  ...(post.counted ? [] : [t.platforms.notCounted]),
                ].join(' · ')}
              </span>
            </p>
            {post.archiveDigest && (
              <p className="leaf-archived">
                <NewTabLink href={links.archived(post.archiveDigest)}>{t.indicator.archived}</NewTabLink>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
