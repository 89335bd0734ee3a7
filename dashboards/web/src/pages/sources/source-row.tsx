import type { SourceHealth } from '@nhipbao/records';
import { Link } from 'wouter';
import { ago } from '../../format/ago.ts';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { SourceState } from './source-state.tsx';

/** One source in a list: its health, when it was last read, and in plain words what is wrong with it. */
export function SourceRow({ source }: { source: SourceHealth }) {
  const t = useMessages();
  const now = useNow();
  return (
    <li className="source-row">
      <span className="source-row-name">
        <Link href={links.source(source.id)} className="row-link">
          {source.title}
        </Link>
        {source.verified === 'never' && <span className="tag tag-open">{t.sources.unverified}</span>}
      </span>
      <SourceState state={source.state} />
      <span className="source-row-when soft small">
        {t.sources.lastSuccess}: {ago(source.lastSuccessAt, now, t)}
      </span>
      {source.message && (
        <span className="source-row-message">
          {source.message} {source.action && <Link href={source.action.href}>{source.action.label}</Link>}
        </span>
      )}
    </li>
  );
}
