import { declaredValue } from './declared-value.ts';
import { nameEvidence } from './evidence.ts';
import type { Indicator, MeasureContext, Measured, Recounted } from './indicator.ts';

/**
 * Measures, unless the period ended before this installation read anything: then only a declaration with its document can say how it
 * was (policy, section 3: values of 2024 and 2025), and without one there is no data.
 */
export async function measureOrDeclared(indicator: Indicator, context: MeasureContext): Promise<Measured> {
  return declaredForPast(indicator, context) ?? indicator.measure(context);
}

/** The same with the evidence named, not listed. Undefined where the indicator cannot tell without listing it. */
export async function recountOrDeclared(indicator: Indicator, context: MeasureContext): Promise<Recounted | undefined> {
  if (indicator.recount && !declaredForPast(indicator, context)) return indicator.recount(context);
  return nameEvidence(await measureOrDeclared(indicator, context));
}

function declaredForPast(indicator: Indicator, context: MeasureContext): Measured | undefined {
  const { installedAt, period, now, declarations } = context;
  const kept = declarations.get(indicator.id);
  const isPast = period.to <= (installedAt ?? now);
  if (!isPast || indicator.declared || kept?.declaration.values.kind !== 'statement') return undefined;
  const said = declaredValue(kept, 'statement', ({ met, value }) => ({
    value,
    numerator: null,
    denominator: null,
    verdict: met ? 'met' : 'not-met',
    explanation: `Theo kê khai cho năm trước khi có hệ thống: ${met ? 'đạt' : 'chưa đạt'}.`,
  }));
  return { ...said, notes: [...said.notes, 'Giá trị kê khai, không phải do hệ thống đo.'] };
}
