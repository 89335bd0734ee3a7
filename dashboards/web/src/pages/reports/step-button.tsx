import type { YearStatus } from '@nhipbao/records';
import { ConfirmedAct } from '../../blocks/confirmed-act.tsx';
import { useMessages } from '../../messages/messages.tsx';
import type { useYearWrite } from './use-year-write.ts';

/** Takes one step of the year after saying what it does, or says why it cannot be taken now. */
export function StepButton({
  year,
  open: { step, unit, obstacle },
  write,
}: {
  year: number;
  open: YearStatus['next'][number];
  write: ReturnType<typeof useYearWrite>;
}) {
  const t = useMessages();
  if (obstacle !== null && step === 'reopened') return null;
  const why = `cho-${step}-${unit ?? 'so'}`;
  const reasons = { reopened: t.reports.reopenReason, 'no-assessment': t.reports.noAssessmentReason };
  const reason = step === 'reopened' || step === 'no-assessment' ? { label: reasons[step], least: 10 } : undefined;
  return (
    <div className="year-act">
      <ConfirmedAct
        label={t.reports.stepActs[step]}
        consequence={t.reports.consequences[step](year)}
        {...(reason && { reason })}
        disabled={obstacle !== null || write.isPending}
        describedBy={obstacle === null ? undefined : why}
        act={(note) => write.mutate({ step, unit, note })}
      />
      {obstacle !== null && (
        <span className="hint" id={why}>
          {obstacle}
        </span>
      )}
    </div>
  );
}
