import type { PlatformLine, PlatformRow, PlatformsAnswer } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { VerdictMark } from '../indicators/verdict-mark.tsx';
import { monthSpans } from './month-spans.ts';
import { PlatformStrip } from './platform-strip.tsx';

const SCOPES = ['domestic', 'cross-border', 'own', 'aggregator'] as const;

interface UnitPlatformsProps {
  unit: PlatformsAnswer['units'][number];
  /** The cell that is open: unit, platform and month. */
  open: string;
  change: (changes: Record<string, string | undefined>) => void;
  period: string | undefined;
}

/** One unit: the two lines of indicator 1, and its platforms with domestic ones apart. */
export function UnitPlatforms({ unit, open, change, period }: UnitPlatformsProps) {
  const t = useMessages();
  const without = unit.without.filter(({ scope }) => scope === 'domestic' || scope === 'cross-border');
  return (
    <>
      <ul className="platform-lines">
        <Line label={t.platforms.lines.any} line={unit.lines.any} />
        <Line label={t.platforms.lines.domestic} line={unit.lines.domestic} />
      </ul>
      {unit.platforms.length === 0 && <p className="empty">{t.platforms.empty}</p>}
      {SCOPES.map((scope) => {
        const rows = unit.platforms.filter((row) => row.scope === scope);
        return rows.length > 0 && <Scope key={scope} scope={scope} rows={rows} {...{ unit, open, change, period }} />;
      })}
      {without.length > 0 && (
        <p className="soft small">
          {t.platforms.without} {without.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </>
  );
}

function Scope({
  scope,
  rows,
  unit,
  ...rest
}: UnitPlatformsProps & { scope: (typeof SCOPES)[number]; rows: PlatformRow[] }) {
  const t = useMessages();
  return (
    <section className="platform-scope" aria-label={`${unit.name}: ${t.platforms.scopes[scope]}`}>
      <h3>{t.platforms.scopes[scope]}</h3>
      {rows.map((row) => (
        <PlatformStrip key={row.platform} unit={unit.unit} row={row} {...rest} />
      ))}
    </section>
  );
}

function Line({ label, line }: { label: string; line: PlatformLine }) {
  const t = useMessages();
  return (
    <li className="platform-line">
      <span className="platform-line-name">{label}</span>
      <VerdictMark verdict={line.verdict} />
      <span className="soft small">
        {line.platform ? t.platforms.lineActive(line.platform, line.active, line.needed) : t.platforms.lineNone}
        {line.open.length > 0 && `. ${t.platforms.lineOpen(line.needed - line.active, monthSpans(line.open))}.`}
      </span>
    </li>
  );
}
