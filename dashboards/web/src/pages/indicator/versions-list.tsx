import type { MeasurementSummary } from '@nhipbao/records';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { measureWords } from '../indicators/measure-words.ts';
import { VerdictMark } from '../indicators/verdict-mark.tsx';

/** Every version of the value, newest first: a published one never changes, a correction stands beside it. */
export function VersionsList({ versions }: { versions: MeasurementSummary[] }) {
  const t = useMessages();
  return (
    <>
      <p className="soft">{t.indicator.digestDetail}</p>
      <ol className="measured">
        {versions
          .toSorted((a, b) => b.version - a.version)
          .map((version) => {
            const words = measureWords(version, t);
            return (
              <li key={version.id}>
                <p className="measured-head">
                  <strong>{t.indicator.version(version.version)}</strong>
                  <span>{words.value}</span>
                  <span className="soft">{words.ratio}</span>
                  <VerdictMark verdict={version.verdict} />
                </p>
                <p className="soft small">
                  {t.indicator.computed} {formatDateTime(version.computedAt)} · {t.indicator.rulebook}{' '}
                  {version.rulebookVersion}
                </p>
                <p className="small">
                  {t.indicator.digest}: <code>{version.evidenceDigest}</code>
                </p>
              </li>
            );
          })}
      </ol>
    </>
  );
}
