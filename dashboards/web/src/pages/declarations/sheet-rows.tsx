import type { DeclarationSheet } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { DeclarationRow } from './declaration-row.tsx';

/** What may be declared of a period, unit by unit. */
export function SheetRows({ sheet }: { sheet: DeclarationSheet }) {
  const t = useMessages();
  const units = [...new Map(sheet.rows.map(({ unit, unitName }) => [unit, unitName]))];
  return (
    <>
      {sheet.past && <p className="notice">{t.declarations.past}</p>}
      {units.map(([unit, unitName]) => (
        <section key={unit} className="sheet-unit">
          <h3>{unitName}</h3>
          <ul className="source-rows source-rows-wide">
            {sheet.rows
              .filter((row) => row.unit === unit)
              .map((row) => (
                <DeclarationRow
                  key={row.indicator}
                  {...row}
                  name={`${t.indicators.number(row.number)}. ${row.title}`}
                  period={sheet.period}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
