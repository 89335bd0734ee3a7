import type { AccountSummary } from '@nhipbao/records';
import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useSourceNames } from '../../api/use-source-names.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { Facts } from '../../blocks/facts.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { AccountState } from '../accounts/account-state.tsx';
import { ConnectOutcome } from '../accounts/connect-outcome.tsx';
import { ConnectionView } from './connection-view.tsx';
import { ConsentList } from './consent-list.tsx';
import { PurgeForm } from './purge-form.tsx';

/** One account: how it is connected and by whose consent, the sources that read it, taking all of it back. */
export function AccountPage({ id }: { id: string }) {
  const t = useMessages();
  const titleOf = useSourceNames();
  const [search] = useSearchParams();
  const mayManage = useMay('accounts:manage');
  const answer = useAnswer<AccountSummary>(`/accounts/${encodeURIComponent(id)}`, { everyMs: 30_000 });
  const { nameOf } = useUnits();
  const account = answer.data;
  if (!account && answer.error)
    return <Unreadable title={t.accounts.title} error={answer.error} retry={answer.refetch} />;
  return (
    <>
      <p className="back no-print">
        <Link href={links.accounts()}>{t.accounts.back}</Link>
      </p>
      <PageHeading
        title={account?.name ?? id}
        lead={
          account && (
            <p className="page-marks">
              <AccountState state={account.state} />
              <span>
                {account.platformName} · {nameOf(account.unit)}
              </span>
            </p>
          )
        }
      />
      <ConnectOutcome outcome={search.get('ket-noi')} />
      <Block
        title={t.accounts.connectionsTitle}
        answer={answer}
        rows={3}
        empty={({ connections }) => (connections.length === 0 ? t.accounts.noConnection : null)}
      >
        {({ connections }) =>
          connections.map((connection) => (
            <ConnectionView key={connection.flow} account={id} connection={connection} mayManage={mayManage} />
          ))
        }
      </Block>
      <Block
        title={t.accounts.consentsTitle}
        answer={answer}
        rows={2}
        dated={false}
        empty={({ consents }) => (consents.length === 0 ? t.accounts.noConsent : null)}
      >
        {({ consents }) => <ConsentList consents={consents} />}
      </Block>
      <Block title={t.accounts.sourcesTitle} answer={answer} rows={2} dated={false}>
        {({ sources, url }) => (
          <Facts
            facts={[
              [
                t.accounts.readBy,
                sources.length > 0
                  ? sources.map((source) => (
                      <span key={source} className="item-of-list">
                        <Link href={links.source(source)}>{titleOf(source)}</Link>
                      </span>
                    ))
                  : t.accounts.readByNone,
              ],
              [
                t.accounts.url,
                <NewTabLink key="url" href={url}>
                  {url}
                </NewTabLink>,
              ],
            ]}
          />
        )}
      </Block>
      {account && mayManage && <PurgeForm account={account} />}
    </>
  );
}
