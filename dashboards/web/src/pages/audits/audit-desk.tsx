import type { AuditSummary, BlindQueue } from '@nhipbao/records';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { address } from '../../api/address.ts';
import { request } from '../../api/request.ts';
import { Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { BlindForm } from './blind-form.tsx';

/** The blind queue of one audit, a work at a time. */
export function AuditDesk({ audit, onClose }: { audit: AuditSummary; onClose: () => void }) {
  const t = useMessages();
  const words = t.audits.desk;
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState('');
  // Read again only by hand: a work must not change under somebody's hands.
  const answer = useQuery({
    queryKey: ['/audits', audit.id, 'queue'],
    queryFn: ({ signal }) => request<BlindQueue>(address(`/audits/${audit.id}/queue`, { limit: '20' }), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const left = (answer.data?.items ?? []).filter(({ id }) => !done.has(id));
  const [current] = left;
  const keep = (id: string, format: string) => {
    setDone(new Set([...done, id]));
    setSaved(words.saved(format));
    if (left.length <= 1) void answer.refetch();
  };
  const doneHere = (answer.data?.items ?? []).length - left.length;
  return (
    <Block
      title={words.title}
      className="desk"
      answer={answer}
      rows={12}
      dated={false}
      actions={(queue) => (
        <span className="soft" role="status">
          <span className="visually-hidden">{saved} </span>
          {words.left(Math.max(0, queue.left - doneHere))}
        </span>
      )}
    >
      {() => (
        <>
          {current ? (
            <BlindForm
              key={current.id}
              audit={audit.id}
              item={current}
              takesFocus={done.size > 0}
              onSaved={(format) => keep(current.id, format)}
            />
          ) : (
            <p>{answer.isFetching ? t.block.loadingMore : words.empty}</p>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t.audits.close}
          </button>
        </>
      )}
    </Block>
  );
}
