import type { IndicatorValue, Verdict } from '@nhipbao/records';
import { Link } from 'wouter';
import { useMay } from '../../api/use-may.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** Indicators that an agency declares with documents; the others are measured. */
const DECLARED = ['revenue', 'training', 'security-level'];

interface NextStepProps {
  indicator: Pick<IndicatorValue, 'id' | 'period'>;
  unit: string;
  verdict: Verdict;
}

/** Who must act so that a verdict can be reached, with the way there for whoever may take it. Nothing where it is reached. */
export function NextStep({ indicator, unit, verdict }: NextStepProps) {
  const t = useMessages();
  const declares = useMay('declarations:write');
  const reviews = useMay('declarations:review');
  const audits = useMay('audits:read');
  const words = t.indicators.nextSteps;
  if (verdict === 'met' || verdict === 'not-met') return null;
  if (verdict === 'needs-audit') return <Step words={words.audit} href={audits ? links.audits() : undefined} />;
  if (DECLARED.includes(indicator.id))
    return (
      <Step
        words={words.declare}
        href={declares || reviews ? links.declaration(indicator.id, unit, indicator.period) : undefined}
      />
    );
  return <Step words={verdict === 'no-data' ? words.sources : words.evidence} href={undefined} />;
}

function Step({ words, href }: { words: string; href: string | undefined }) {
  const t = useMessages();
  return (
    <span className="next-step">
      {t.indicators.nextStep} {href ? <Link href={href}>{words}</Link> : words}
    </span>
  );
}
