import type { MaturityAgency, MaturityYear } from '@nhipbao/records';
import { useMay } from '../../api/use-may.ts';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmedAct } from '../../blocks/confirmed-act.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import { CriterionRow } from './criterion-row.tsx';
import { VerdictForm } from './verdict-form.tsx';

/** One agency's year: state, points, level as far as the text goes, what is missing, and each criterion with what stands behind it. */
export function AgencyMaturity({ year, agency }: { year: MaturityYear; agency: MaturityAgency }) {
  const t = useMessages();
  const writes = useMay('declarations:write');
  const reviews = useMay('declarations:review');
  const path = `/maturity/${year.year}/${encodeURIComponent(agency.agency)}`;
  const write = useWrite<MaturityYear>(['/maturity']);
  const { state, total, levels, completeness, pillars, rows, missing, history } = agency;
  const editable = writes && state !== 'submitted' && state !== 'confirmed';
  return (
    <>
      <p className="maturity-total">
        <strong>{t.maturity.total(total)}</strong>
        {completeness === 'partial' && <span className="tag">{t.maturity.provisional}</span>}
        <span>{levelWords(levels, t)}</span>
        <span className="tag">{t.maturity.states[state]}</span>
        {agency.by && agency.at && (
          <span className="soft small">{t.maturity.by(accountOf(agency.by, t), formatDateTime(agency.at))}</span>
        )}
      </p>
      {agency.decisionNote && (
        <p lang="vi">
          {state === 'confirmed' ? t.maturity.departmentSaid : t.maturity.returnedFor}: {agency.decisionNote}
        </p>
      )}
      {rows.length > 0 && (
        <p className="soft small">
          {missing.length > 0 ? t.maturity.missing(missing.length) : t.maturity.nothingMissing}
        </p>
      )}
      {pillars.map((pillar) => {
        const own = rows.filter(({ criterion }) => criterion.pillar === pillar.id);
        return (
          <section key={pillar.id} className="maturity-pillar" aria-label={`${agency.name}: ${pillar.title}`}>
            <h3>
              <span lang="vi">{pillar.title}</span>{' '}
              <span className="soft small">
                {completeness === 'none' ? t.maturity.points(pillar.of) : t.maturity.of(pillar.points, pillar.of)}
              </span>
            </h3>
            {own.length > 0 && (
              <ol className="maturity-rows">
                {own.map((row) => (
                  <CriterionRow
                    key={row.criterion.id}
                    row={row}
                    period={year.period}
                    path={editable ? `${path}/answers/${encodeURIComponent(row.criterion.id)}` : null}
                  />
                ))}
              </ol>
            )}
          </section>
        );
      })}
      {writes && state === 'draft' && (
        <div className="no-print">
          <ConfirmedAct
            label={t.maturity.submit}
            consequence={t.maturity.submitMeans(missing.length)}
            disabled={write.isPending}
            act={() => write.mutate({ method: 'POST', path: `${path}/submission` })}
          />
        </div>
      )}
      <WriteFault error={write.error} />
      {reviews && (state === 'submitted' || state === 'confirmed') && <VerdictForm path={path} agency={agency} />}
      {history.length > 0 && (
        <details>
          <summary>{t.maturity.history}</summary>
          <ul className="plain-list small">
            {history.map(({ version, at, by, state: then }) => (
              <li key={version}>
                {t.maturity.states[then]}: {t.maturity.by(accountOf(by, t), formatDateTime(at))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The level, or those among which the text at hand does not decide. */
function levelWords(levels: readonly string[], t: Messages): string {
  const [first] = levels;
  if (first === undefined) return t.maturity.noLevel;
  const last = levels.at(-1) ?? first;
  return levels.length === 1 ? t.maturity.level(first) : t.maturity.levelAmong(levels.slice(0, -1).join(', '), last);
}
