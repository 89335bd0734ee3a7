import type { DriftWeek, ModelDrift } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { DriftTable } from './drift-table.tsx';

/** Whether the machine still meets the kind of pages it was measured on: each unit's newest week against the eight before. */
export function DriftBlock() {
  const t = useMessages();
  const { nameOf } = useUnits();
  const answer = useAnswer<ModelDrift>('/model/drift');
  return (
    <Block
      title={t.review.drift.title}
      answer={answer}
      rows={6}
      empty={({ weeks }) => (weeks.length > 0 ? null : t.review.drift.empty)}
    >
      {({ adopted, running, weeks, alerts }) => (
        <>
          <p className="soft">
            {t.review.drift.running}: {adopted ?? t.review.drift.none}
          </p>
          {adopted !== running && <p className="notice">{t.review.drift.waiting(running)}</p>}
          {alerts.length === 0 && <p className="drift-well">{t.review.drift.well}</p>}
          <ul className="drift-alerts">
            {alerts.map((alert) => (
              <li key={`${alert.unit} ${alert.signal}`} className="strip">
                <span>
                  <Icon name="alert" /> {nameOf(alert.unit)}: <span lang="vi">{alert.message}</span>
                </span>
              </li>
            ))}
          </ul>
          {newestOfEach(weeks).map((week) => (
            <DriftTable key={week.unit} week={week} unit={nameOf(week.unit)} />
          ))}
        </>
      )}
    </Block>
  );
}

/** Each unit's newest week; the api gives newest first. */
function newestOfEach(weeks: readonly DriftWeek[]): DriftWeek[] {
  const newest = new Map<string, DriftWeek>();
  for (const week of weeks.toSorted((a, b) => b.week.localeCompare(a.week))) {
    if (!newest.has(week.unit)) newest.set(week.unit, week);
  }
  return [...newest.values()];
}
