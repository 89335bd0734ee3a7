import type { MaturityAgency, MaturityEvidence } from '@nhipbao/records';
import { Link } from 'wouter';
import { useUnits } from '../../api/use-units.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import { links } from '../../routes/links.ts';
import { VerdictMark } from '../indicators/verdict-mark.tsx';
import { AnswerForm } from './answer-form.tsx';

interface CriterionRowProps {
  row: MaturityAgency['rows'][number];
  period: string;
  /** Where an answer is written to; null where it cannot be now. */
  path: string | null;
}

/** One criterion: its points and what they rest on, measured values that lead to their evidence, the agency's word, the appraisal's. */
export function CriterionRow({ row, period, path }: CriterionRowProps) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const { criterion, answer, evidence, points, basis } = row;
  return (
    <li className="maturity-row">
      <p className="maturity-title">
        <span lang="vi">
          <strong>{criterion.id}</strong> {criterion.title}
        </span>
        <span className="maturity-points">{t.maturity.of(points, criterion.points)}</span>
      </p>
      <p className="soft small">
        {t.maturity.bases[basis]} · {t.maturity.basis}: <span lang="vi">{criterion.basis}</span>
      </p>
      {evidence.map((one) => (
        <p key={one.unit} className="small maturity-evidence">
          {t.maturity.measured}: <Link href={links.indicator(one.indicator, one.unit, period)}>{nameOf(one.unit)}</Link>
          <span>{valueWords(one, t)}</span> <VerdictMark verdict={one.verdict} />
        </p>
      ))}
      {answer?.note && (
        <p className="small" lang="vi">
          {t.maturity.note}: {answer.note}
        </p>
      )}
      {answer && answer.documents.length > 0 && (
        <ul className="plain-list small" aria-label={t.maturity.documents(answer.documents.length)}>
          {answer.documents.map(({ digest, name }) => (
            <li key={digest}>
              <a href={`/api/v1/documents/${digest}`} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {answer?.appraised?.note && (
        <p className="small" lang="vi">
          {t.maturity.appraisal(answer.appraised.points)}: {answer.appraised.note}
        </p>
      )}
      {path && <AnswerForm row={row} path={path} />}
    </li>
  );
}

/** A measured value as its indicator counts it; unknown is said, never 0. */
function valueWords({ indicator, value }: MaturityEvidence, t: Messages): string {
  if (value === null) return t.maturity.noValue;
  const kind = t.indicators.measures[indicator]?.kind ?? 'share';
  if (kind === 'months') return formatNumber(value, 2);
  return kind === 'level' ? t.indicators.level(formatNumber(value)) : formatShare(value);
}
