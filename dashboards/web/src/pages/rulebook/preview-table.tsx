import type { RulebookPreview } from '@nhipbao/records';
import { useUnits } from '../../api/use-units.ts';
import { TableScroll } from '../../charts/table-scroll.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { measureWords } from '../indicators/measure-words.ts';
import { VerdictMark } from '../indicators/verdict-mark.tsx';

type Row = RulebookPreview['rows'][number];

/** What would change and for whom: a row an indicator and unit, as it is and as it would be. */
export function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const t = useMessages();
  const words = t.rulebooks.preview;
  const { nameOf } = useUnits();
  return (
    <TableScroll label={words.table}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.wouldBe}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.indicator} ${row.unit}`}>
              <th scope="row">{nameOf(row.unit)}</th>
              <td>
                {row.number}. {t.declarations.short[row.indicator] ?? row.indicator}
              </td>
              <td>
                <PreviewCell indicator={row.indicator} value={row.before} />
              </td>
              <td>
                <PreviewCell indicator={row.indicator} value={row.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function PreviewCell({ indicator, value }: { indicator: string; value: Row['before'] }) {
  const t = useMessages();
  if (!value) return <span className="soft">{t.rulebooks.preview.left}</span>;
  const { value: figure, ratio } = measureWords({ indicator, ...value }, t);
  return (
    <span className="preview-cell">
      <span>
        <strong>{figure}</strong> {ratio && <span className="soft">({ratio})</span>}
      </span>
      <VerdictMark verdict={value.verdict} />
      <span className="soft small" lang="vi">
        {value.explanation}
      </span>
    </span>
  );
}
