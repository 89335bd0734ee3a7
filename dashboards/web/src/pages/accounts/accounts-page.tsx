import type { AccountSummary } from '@nhipbao/records';
import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { formatDay } from '../../format/date.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { AccountState } from './account-state.tsx';
import { ConnectOutcome } from './connect-outcome.tsx';
import { NewAccountForm } from './new-account-form.tsx';
import { SecretsBlock } from './secrets-block.tsx';

/** Accounts on platforms with their connections; for administrators also adding one, and the deployment's secrets. */
export function AccountsPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const mayManage = useMay('accounts:manage');
  const answer = useAnswer<AccountSummary[]>('/accounts', { everyMs: 60_000 });
  return (
    <>
      <p className="back no-print">
        <Link href={links.sources()}>{t.sources.back}</Link>
      </p>
      <PageHeading title={t.accounts.title} lead={<p className="page-lead">{t.accounts.lead}</p>} />
      <ConnectOutcome outcome={search.get('ket-noi')} />
      <Block
        title={t.accounts.listTitle}
        answer={answer}
        rows={4}
        empty={(accounts) => (accounts.length === 0 ? t.accounts.none : null)}
      >
        {(accounts) => (
          <ul className="source-rows source-rows-wide">
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        )}
      </Block>
      {mayManage && <NewAccountForm known={answer.data ?? []} />}
      {mayManage && <SecretsBlock />}
    </>
  );
}

function AccountRow({ account }: { account: AccountSummary }) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const end = account.connections.map(({ endsAt }) => endsAt).find((endsAt) => endsAt !== null);
  return (
    <li className="source-row">
      <span className="source-row-name">
        <Link href={links.account(account.id)} className="row-link">
          {account.name}
        </Link>
      </span>
      <AccountState state={account.state} />
      <span className="source-row-when soft small">
        {account.platformName} · {nameOf(account.unit)}
        {end && ` · ${t.accounts.until(formatDay(end.slice(0, 10)))}`}
      </span>
    </li>
  );
}
