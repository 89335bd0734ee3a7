import type { DeclaredKind, DeclaredValues } from '@nhipbao/records';
import type { Messages } from '../../messages/vi.ts';

/** The texts of the form's fields, all kinds together: what was typed, not what it means. */
export interface DeclarationFields {
  revenue: string;
  baseRevenue: string;
  baseYear: string;
  trained: string;
  people: string;
  /** '1' to '5', or 'none': no electronic press. */
  level: string;
  /** 'yes' or 'no'. */
  met: string;
  value: string;
}

export type FieldName = keyof DeclarationFields;
export type FieldFault = keyof Messages['declarations']['form']['faults'];
type Faults = Partial<Record<FieldName, FieldFault>>;
type MeasureKind = 'months' | 'share' | 'growth' | 'level';

const EMPTY: DeclarationFields = {
  revenue: '',
  baseRevenue: '',
  baseYear: '',
  trained: '',
  people: '',
  level: '',
  met: '',
  value: '',
};

/** Shares and growth are entered in percent. */
const isPercent = (measure: MeasureKind) => measure === 'share' || measure === 'growth';
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const decimal = (value: number) => String(Number(value.toFixed(6))).replace('.', ',');

/** The fields as they begin: what was declared before, or nothing but the base year that the rulebook names. */
export function fieldsOf(
  values: DeclaredValues | undefined,
  { baseYear, measure }: { baseYear: number | null; measure: MeasureKind },
): DeclarationFields {
  if (!values) return { ...EMPTY, baseYear: baseYear === null ? '' : String(baseYear) };
  switch (values.kind) {
    case 'revenue':
      return {
        ...EMPTY,
        revenue: grouped(values.revenue),
        baseRevenue: grouped(values.baseRevenue),
        baseYear: String(values.baseYear),
      };
    case 'training':
      return { ...EMPTY, trained: String(values.trained), people: String(values.people) };
    case 'security-level':
      return { ...EMPTY, level: values.level === null ? 'none' : String(values.level) };
    case 'statement': {
      const value = values.value === null ? '' : decimal(values.value * (isPercent(measure) ? 100 : 1));
      return { ...EMPTY, met: values.met ? 'yes' : 'no', value };
    }
  }
}

/** A whole number as offices write it, groups of three apart by dots or spaces; undefined for anything else. */
export function wholeNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const isGrouped = /^\d{1,3}([.\s\u00A0]\d{3})+$/.test(trimmed);
  if (!isGrouped && !/^\d{1,15}$/.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(/[^\d]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** What the fields of a kind say, or what is wrong with each. The api judges again. */
export function readFields(
  kind: DeclaredKind,
  fields: DeclarationFields,
  measure: MeasureKind,
): { values: DeclaredValues } | { faults: Faults } {
  switch (kind) {
    case 'revenue':
      return readRevenue(fields);
    case 'training':
      return readTraining(fields);
    case 'security-level':
      if (fields.level === '') return { faults: { level: 'choose' } };
      return { values: { kind, level: fields.level === 'none' ? null : Number(fields.level) } };
    case 'statement':
      return readStatement(fields, measure);
  }
}

function readRevenue(fields: DeclarationFields): { values: DeclaredValues } | { faults: Faults } {
  const [revenue, baseRevenue, baseYear] = [fields.revenue, fields.baseRevenue, fields.baseYear].map(wholeNumber);
  const faults: Faults = {
    ...(revenue === undefined && { revenue: 'amount' as const }),
    ...(!baseRevenue && { baseRevenue: baseRevenue === 0 ? ('positive' as const) : ('amount' as const) }),
    ...((baseYear === undefined || baseYear < 2015 || baseYear > 2030) && { baseYear: 'year' as const }),
  };
  if (Object.keys(faults).length > 0 || revenue === undefined || !baseRevenue || !baseYear) return { faults };
  return { values: { kind: 'revenue', revenue, baseRevenue, baseYear } };
}

function readTraining(fields: DeclarationFields): { values: DeclaredValues } | { faults: Faults } {
  const [trained, people] = [wholeNumber(fields.trained), wholeNumber(fields.people)];
  if (trained === undefined || !people) {
    const ofPeople = people === 0 ? ('atLeastOne' as const) : ('count' as const);
    return {
      faults: { ...(trained === undefined && { trained: 'count' as const }), ...(!people && { people: ofPeople }) },
    };
  }
  return trained > people ? { faults: { trained: 'tooMany' } } : { values: { kind: 'training', trained, people } };
}

function readStatement(
  { met, value }: DeclarationFields,
  measure: MeasureKind,
): { values: DeclaredValues } | { faults: Faults } {
  const text = value.trim().replace(/\s*%$/, '');
  const isNumber = /^-?\d{1,6}([.,]\d{1,6})?$/.test(text);
  const faults: Faults = {
    ...(met === '' && { met: 'choose' as const }),
    ...(text !== '' && !isNumber && { value: 'number' as const }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const number = Number(text.replace(',', '.'));
  const said = text === '' ? null : Number((isPercent(measure) ? number / 100 : number).toFixed(8));
  return { values: { kind: 'statement', met: met === 'yes', value: said } };
}
