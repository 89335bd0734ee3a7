import type { AuditSummary, IndicatorValue } from '@nhipbao/records';
import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { AppointBlock } from './appoint-block.tsx';
import { AuditCard } from './audit-card.tsx';
import { AuditDesk } from './audit-desk.tsx';
import { DrawBlock } from './draw-block.tsx';

/** The independent audit: where each stands, the assessor's blind queue, the draw, and who is appointed. */
export function AuditsPage() {
  const t = useMessages();
  const answer = useAnswer<AuditSummary[]>('/audits');
  const indicators = useAnswer<IndicatorValue[]>('/indicators');
  const assesses = useMay('audits:assess');
  const appoints = useMay('assessments:appoint');
  const [desk, setDesk] = useState<string | null>(null);
  const units = (indicators.data?.[0]?.units ?? []).map(({ unit, name }) => ({ value: unit, label: name }));
  const nameOf = (unit: string) => units.find(({ value }) => value === unit)?.label ?? unit;
  const open = answer.data?.find(({ id }) => id === desk);
  return (
    <>
      <PageHeading title={t.audits.title} lead={<p className="page-lead">{t.audits.lead}</p>} />
      {open && (
        <AuditDesk
          key={open.id}
          audit={open}
          onClose={() => {
            setDesk(null);
            void answer.refetch();
          }}
        />
      )}
      <Block
        title={t.audits.listTitle}
        answer={answer}
        rows={8}
        empty={(all) => (all.length === 0 ? t.audits.none : null)}
      >
        {(all) =>
          all.map((audit) => (
            <AuditCard
              key={audit.id}
              audit={audit}
              unitName={nameOf(audit.unit)}
              onOpen={audit.mine && audit.state !== 'signed' && desk !== audit.id ? () => setDesk(audit.id) : null}
            />
          ))
        }
      </Block>
      {assesses && <DrawBlock units={units} />}
      {appoints && <AppointBlock units={units} />}
    </>
  );
}
