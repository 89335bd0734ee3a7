import type { YearStatus } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import type { useYearWrite } from './use-year-write.ts';

/** Takes one step of the year, or says why it cannot be taken now. A reopening, and a unit without assessment, ask for their reason first. */
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
  const take = () => {
    const question = { reopened: t.reports.reopenReason, 'no-assessment': t.reports.noAssessmentReason };
    const asked = step === 'reopened' || step === 'no-assessment';
    const note = asked ? window.prompt(question[step]) : null;
    if (asked && !note?.trim()) return;
    if (step === 'reported' && !window.confirm(t.reports.reportConfirm(year))) return;
    write.mutate({ step, unit, note });
  };
  return (
    <p className="year-act">
      <button
        type="button"
        className="button"
        disabled={obstacle !== null || write.isPending}
        onClick={take}
        aria-describedby={obstacle === null ? undefined : `cho-${step}-${unit ?? 'so'}`}
      >
        {t.reports.stepActs[step]}
      </button>
      {obstacle !== null && (
        <span className="hint" id={`cho-${step}-${unit ?? 'so'}`}>
          {obstacle}
        </span>
      )}
    </p>
  );
}
