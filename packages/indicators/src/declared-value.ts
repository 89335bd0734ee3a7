import type { DeclaredValues } from '@nhipbao/records';
import { declaredLeaves } from './declared-leaves.ts';
import type { KeptDeclaration, Measured } from './indicator.ts';

/** What a declared value says once its kind is read. */
export type DeclaredReading = Pick<Measured, 'value' | 'numerator' | 'denominator' | 'verdict' | 'explanation'> & {
  notes?: string[];
};

const EMPTY = { lower: null, upper: null, coverage: null, breakdown: [] } as const;

/**
 * The value of a declared indicator: nothing before it is submitted; with the department it is shown and decides nothing; confirmed it
 * is final. `read` is given the values of the kind that the indicator asks for.
 */
export function declaredValue<Kind extends DeclaredValues['kind']>(
  kept: KeptDeclaration | undefined,
  kind: Kind,
  read: (values: Extract<DeclaredValues, { kind: Kind }>) => DeclaredReading,
): Measured {
  const none = (explanation: string): Measured => ({
    ...EMPTY,
    breakdown: [],
    value: null,
    numerator: null,
    denominator: null,
    verdict: 'no-data',
    explanation,
    notes: [],
    evidence: kept ? declaredLeaves(kept, false) : [],
    provisional: true,
  });
  if (!kept || kept.declaration.state === 'draft') return none('Đơn vị chưa gửi kê khai.');
  const { state, values, documents, decisionNote } = kept.declaration;
  if (state === 'returned') return none(`Sở trả lại kê khai: ${decisionNote ?? 'không nêu lý do'}.`);
  if (!isOfKind(values, kind)) return none('Kê khai không đúng nội dung của chỉ tiêu này.');
  const { notes = [], ...said } = read(values);
  const confirmed = state === 'confirmed';
  return {
    ...EMPTY,
    breakdown: [],
    ...said,
    verdict: confirmed || said.verdict === 'no-data' ? said.verdict : 'needs-evidence',
    explanation: confirmed ? said.explanation : `${said.explanation} Kê khai đang chờ Sở xác nhận.`,
    notes: [...notes, ...(documents.length === 0 ? ['Kê khai không kèm văn bản nào.'] : [])],
    evidence: declaredLeaves(kept, true),
    provisional: !confirmed,
  };
}

function isOfKind<Kind extends DeclaredValues['kind']>(
  values: DeclaredValues,
  kind: Kind,
): values is Extract<DeclaredValues, { kind: Kind }> {
  return values.kind === kind;
}
