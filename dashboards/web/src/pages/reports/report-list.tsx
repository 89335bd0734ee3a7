import type { ReportInfo, YearStatus } from '@nhipbao/records';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Reports that were made, the newest first, each with its files and the evidence they rest on. */
export function ReportList({ reports, units }: { reports: readonly ReportInfo[]; units: YearStatus['units'] }) {
  const t = useMessages();
  const nameOf = (unit: string | null) => units.find((one) => one.unit === unit)?.name ?? unit ?? t.reports.province;
  return (
    <ul className="report-list">
      {reports.map((report) => (
        <li key={report.id}>
          <h3>
            {t.reports.forms[report.form]}: {nameOf(report.unit)}
          </h3>
          <p>
            {t.reports.version(report.version)}
            {report.draft ? `, ${t.reports.draft}` : ''}, {formatDateTime(report.madeAt)}, {accountOf(report.madeBy, t)}
          </p>
          <p>
            {t.reports.evidence}: <code>{report.evidenceRoot.slice(0, 16)}</code>
          </p>
          <ul className="report-files">
            {report.files.map(({ format, name }) => (
              <li key={format}>
                <a href={`/api/v1/reports/${encodeURIComponent(report.id)}/files/${format}`} download={name}>
                  {t.reports.formats[format] ?? format}
                </a>
              </li>
            ))}
            {report.signed && (
              <li>
                <a href={`/api/v1/reports/${encodeURIComponent(report.id)}/files/signed`} download>
                  {t.reports.signed}
                </a>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
