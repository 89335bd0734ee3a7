import type { QualityAnswer, QualityMeasure } from '@nhipbao/records';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { MeasureDetail } from './measure-detail.tsx';

const GROUPS = [
  { name: 'corrections', measures: ['corrected'] },
  { name: 'fields', measures: ['no-author', 'no-source', 'no-lead', 'no-ai-label'] },
  { name: 'links', measures: ['broken-links', 'broken-pictures', 'page-gone'] },
  { name: 'repeats', measures: ['repeats-own', 'repeats-other'] },
] as const satisfies { name: string; measures: QualityMeasure[] }[];

type Unit = QualityAnswer['units'][number];

interface UnitQualityProps {
  unit: Unit;
  units: readonly Unit[];
  rule: QualityAnswer['repeatRule'];
  period: string;
  /** What is open: "unit measure", and a month of it. */
  open: { cell: string; month: string | undefined };
  change: (changes: Record<string, string | undefined>) => void;
}

/** One unit's numbers of the period in four groups, each with what it cannot see; a number opens its months and works. */
export function UnitQuality({ unit, units, rule, period, open, change }: UnitQualityProps) {
  const t = useMessages();
  const { whole } = unit;
  const notes = {
    corrections: t.quality.notes.corrections(whole.changedOtherwise, whole.incomparable),
    fields: t.quality.notes.fields,
    links: t.quality.notes.links(whole.addressesAsked, whole.addressesUnclear),
    repeats: t.quality.notes.repeats(rule.leastSyllables, rule.hours, whole.republishedRepeats),
  };
  return GROUPS.map(({ name, measures }) => {
    const shown = measures.find((measure) => `${unit.unit} ${measure}` === open.cell);
    return (
      <section key={name} className="quality-group" aria-label={`${unit.name}: ${t.quality.groups[name]}`}>
        <h3>{t.quality.groups[name]}</h3>
        <ul className="quality-measures">
          {measures.map((measure) => (
            <li key={measure}>
              <Measure
                measure={measure}
                count={whole.measures[measure]}
                isOpen={measure === shown}
                choose={() =>
                  change({ open: measure === shown ? undefined : `${unit.unit} ${measure}`, month: undefined })
                }
              />
            </li>
          ))}
        </ul>
        <p className="soft small">{notes[name]}</p>
        {shown && <MeasureDetail {...{ unit, units, period, change }} measure={shown} month={open.month} />}
      </section>
    );
  });
}

interface MeasureProps {
  measure: QualityMeasure;
  count: Unit['whole']['measures'][QualityMeasure];
  isOpen: boolean;
  choose: () => void;
}

function Measure({ measure, count: { found, of }, isOpen, choose }: MeasureProps) {
  const t = useMessages();
  return (
    <button type="button" className="quality-measure" aria-expanded={isOpen} onClick={choose}>
      <span className="quality-label">{t.quality.labels[measure]}</span>{' '}
      <span className="quality-found">{found === null ? t.missing : formatNumber(found)}</span>{' '}
      <span className="quality-of">
        {found === null ? t.quality.unmeasured(measure) : t.quality.count(of, measure)}
        {found !== null && ` (${formatShare(found / of)})`}
      </span>
    </button>
  );
}
