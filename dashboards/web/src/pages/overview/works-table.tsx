import type { Overview } from '@nhipbao/records';
import { Link } from 'wouter';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** The same figures as a table: formats down, units across. A unit without a source has "—" in every row, not 0. */
export function WorksTable({ overview }: { overview: Overview }) {
  const t = useMessages();
  const { day, units } = overview;
  const formats = [...new Set(units.flatMap((unit) => unit.formats.map((row) => row.format)))];
  const cell = (unit: Overview['units'][number], works: number, format?: string) =>
    works > 0 ? (
      <Link href={links.works({ unit: unit.unit, day, ...(format ? { format } : {}) })}>{formatNumber(works)}</Link>
    ) : (
      '0'
    );
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t.overview.format}</th>
          {units.map((unit) => (
            <th key={unit.unit} scope="col" className="number">
              {unit.shortName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {formats.map((format) => (
          <tr key={format ?? 'none'}>
            <th scope="row">{t.formats[format ?? 'none']}</th>
            {units.map((unit) => (
              <td key={unit.unit} className="number">
                {unit.works === null
                  ? t.missing
                  : cell(unit, unit.formats.find((row) => row.format === format)?.works ?? 0, format ?? 'none')}
              </td>
            ))}
          </tr>
        ))}
        <tr className="table-sum">
          <th scope="row">{t.overview.all}</th>
          {units.map((unit) => (
            <td key={unit.unit} className="number">
              {unit.works === null ? t.missing : cell(unit, unit.works)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
