import type { AuditResult } from '@nhipbao/records';
import { Facts } from '../../blocks/facts.tsx';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';

/** What an audit came to: the share after each wave, both bounds, the months, and how far labels agree. */
export function AuditOutcome({ result }: { result: AuditResult }) {
  const t = useMessages();
  const words = t.audits.result;
  const share = (value: number | null) => (value === null ? t.missing : formatShare(value, 2));
  const kappa = ({ kappa: value, n }: AuditResult['machine']) =>
    n === 0 ? null : words.pairs(value === null ? t.missing : formatNumber(value, 2, true), n);
  return (
    <section aria-label={words.title}>
      <p className="finding">{t.indicators.verdicts[result.verdict]}</p>
      <Facts
        facts={[
          ...result.waves.flatMap((wave) => [
            [
              words.wave(wave.wave, wave.labels),
              words.interval(share(wave.share), share(wave.lower), share(wave.upper)),
            ] as const,
            [words.conservative, words.between(share(wave.conservativeLower), share(wave.conservativeUpper))] as const,
          ]),
          [words.months, words.monthsOf(result.months.confirmed.length, result.months.needed)],
          [words.machine, kappa(result.machine)],
          [words.assessors, kappa(result.assessors)],
          [words.out, words.outOf(result.labels.republished, result.labels.advertising, result.labels.duplicates)],
        ]}
      />
    </section>
  );
}
