import type { ParameterKind } from './parameter-kinds.ts';

const percent = (share: number) => String(Number((share * 100).toFixed(6))).replace('.', ',');
/** 11-24 as offices write it, and back. */
const turned = (day: string) => day.split(/[-/]/).toReversed();

/** Names of a list's members; nothing where it is none. */
export function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What a growth parameter asks for from a year on. */
export interface GrowthStep {
  from: number;
  growth: number;
  baseYear: number | null;
}

/** The steps of a growth parameter; a member of another shape is left out. */
export function growthSteps(value: unknown): GrowthStep[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((step: Partial<Record<keyof GrowthStep, unknown>> | null) => {
    const { from, growth, baseYear } = step ?? {};
    if (typeof from !== 'number' || typeof growth !== 'number') return [];
    return [{ from, growth, baseYear: typeof baseYear === 'number' ? baseYear : null }];
  });
}

/** A parameter's value as the text of its field. */
export function parameterText(kind: ParameterKind, value: unknown): string {
  switch (kind) {
    case 'share':
      return typeof value === 'number' ? percent(value) : String(value);
    case 'days':
      return namesIn(value)
        .map((day) => turned(day).join('/'))
        .join(', ');
    case 'ids':
    case 'formats':
    case 'units':
      return namesIn(value).join(', ');
    case 'growth':
      return growthSteps(value)
        .map(({ from, growth, baseYear }) => `${from}; ${percent(growth)}; ${baseYear ?? ''}`.trim())
        .join('\n');
    case 'json':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

/** The names in a text, separated by commas, spaces or lines. */
export const namesOf = (text: string): string[] => text.split(/[,;\s]+/).filter(Boolean);

/** What a field's text says; undefined where it cannot be read. Whether the value is allowed is the api's to judge. */
export function readParameter(kind: ParameterKind, text: string): unknown {
  switch (kind) {
    case 'switch':
      return text === 'true';
    case 'fixed':
    case 'number':
      return readNumber(text);
    case 'share':
      return readPercent(text);
    case 'line':
      return text;
    case 'days': {
      const days = namesOf(text);
      return days.every((day) => /^\d{1,2}\/\d{1,2}$/.test(day))
        ? days.map((day) =>
            turned(day)
              .map((part) => part.padStart(2, '0'))
              .join('-'),
          )
        : undefined;
    }
    case 'ids':
    case 'formats':
    case 'units':
      return namesOf(text);
    case 'growth':
      return readSteps(text);
    case 'json':
      try {
        return JSON.parse(text);
      } catch {
        return undefined;
      }
  }
}

function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,9})?$/.test(plain) ? Number(plain) : undefined;
}

function readPercent(text: string): number | undefined {
  const number = readNumber(text.replace(/\s*%\s*$/, ''));
  return number === undefined ? undefined : Number((number / 100).toFixed(8));
}

function readSteps(text: string): GrowthStep[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const steps = lines.map((line) => {
    const [from = '', growth = '', base = ''] = line.split(';').map((part) => part.trim());
    const share = readPercent(growth);
    const isRight = /^\d{4}$/.test(from) && share !== undefined && /^(\d{4})?$/.test(base);
    return isRight ? { from: Number(from), growth: share, baseYear: base === '' ? null : Number(base) } : undefined;
  });
  const read = steps.filter((step) => step !== undefined);
  return read.length === steps.length ? read : undefined;
}
