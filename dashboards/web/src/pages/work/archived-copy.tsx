import type { ArchivedInfo } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { Facts } from '../../blocks/facts.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { Refusal } from '../../blocks/refusal.tsx';
import { formatDateTime } from '../../format/date.ts';
import { formatBytes } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** The end of every trail: the page's bytes as they were fetched, opened as a document of its own, and their digest. */
export function ArchivedCopy({ digest }: { digest: string }) {
  const t = useMessages();
  const info = useAnswer<ArchivedInfo>(`/archive/${encodeURIComponent(digest)}/info`, { enabled: digest !== '' });
  if (!digest) return <p className="soft">{t.work.archivedNone}</p>;
  if (info.error && !info.data) return <Refusal error={info.error} retry={info.refetch} />;
  return (
    <>
      <p>
        <NewTabLink href={links.archived(digest)} className="button button-main">
          {t.work.archivedOpen}
        </NewTabLink>
      </p>
      <Facts
        facts={[
          [t.work.archivedAt, info.data && formatDateTime(info.data.fetchedAt)],
          [t.work.archivedStatus, info.data?.status],
          [t.work.archivedSize, info.data && formatBytes(info.data.bytes)],
          [t.work.archivedDigest, <code key="digest">{digest}</code>],
        ]}
      />
    </>
  );
}
