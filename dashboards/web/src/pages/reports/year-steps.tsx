import type { YearStatus } from '@nhipbao/records';
import { useMay } from '../../api/use-may.ts';
import { formatDateTime } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { FaultLine } from '../audits/fault-line.tsx';
import { StepButton } from './step-button.tsx';
import { useYearWrite } from './use-year-write.ts';

/** What each unit has handed in, and what can be done next by whoever looks. */
export function YearSteps({ status }: { status: YearStatus }) {
  const t = useMessages();
  const write = useYearWrite(status.year);
  const submits = useMay('results:submit');
  const manages = useMay('cycle:manage');
  const at = (instant: string | null) =>
    instant === null ? (
      <span className="year-step year-step-open">
        <Icon name="dash" />
        {t.reports.notYet}
      </span>
    ) : (
      <span className="year-step">
        <Icon name="check" />
        {formatDateTime(instant)}
      </span>
    );
  const button = (step: YearStatus['next'][number]['step'], unit: string | null) => {
    const open = status.next.find((one) => one.step === step && one.unit === unit);
    return open && <StepButton key={`${step} ${unit}`} year={status.year} open={open} write={write} />;
  };
  return (
    <>
      <p>{status.reported ? t.reports.frozen(status.revision) : status.closed ? t.reports.closed : t.reports.open}</p>
      <ul className="year-units">
        {status.units.map(({ unit, name, submittedAt, assessedAt, noAssessment, figuresAt }) => (
          <li key={unit}>
            <strong>{name}</strong>
            <dl>
              <div>
                <dt>{t.reports.stepNames.submitted}</dt>
                <dd>{at(submittedAt)}</dd>
              </div>
              <div>
                <dt>{t.reports.assessment}</dt>
                <dd>{noAssessment === null ? at(assessedAt) : t.reports.noAssessment(noAssessment)}</dd>
              </div>
              <div>
                <dt>{t.reports.stepNames.figures}</dt>
                <dd>{at(figuresAt)}</dd>
              </div>
            </dl>
            {submits && (
              <div className="year-acts no-print">
                {button('submitted', unit)}
                {button('figures', unit)}
              </div>
            )}
            {manages && !assessedAt && !noAssessment && !figuresAt && (
              <div className="year-acts no-print">{button('no-assessment', unit)}</div>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <div className="year-acts no-print">
          {(['closed', 'accepted', 'reported', 'reopened'] as const).map((step) => button(step, null))}
        </div>
      )}
      {status.revision > 0 && (
        <p>
          <a href={`/api/v1/years/${status.year}/package`} className="button" download>
            {t.reports.package}
          </a>
        </p>
      )}
      <FaultLine error={write.error} />
      {write.isPending && <p role="status">{t.reports.taking}</p>}
      {write.isSuccess && (
        <p className="notice" role="status">
          {t.reports.taken(t.reports.stepNames[write.variables.step])}
        </p>
      )}
    </>
  );
}
