import { formatNumber, formatShare } from '../../format/number.ts';
import type { Messages } from '../../messages/vi.ts';
import { parameterKind } from './parameter-kinds.ts';
import { growthSteps, namesIn, parameterText } from './parameter-text.ts';

/** A parameter's value in words: percent, names of formats and units, yes and no. */
export function parameterWords(key: string, value: unknown, t: Messages, unitName: (id: string) => string): string {
  const words = t.rulebooks;
  const kind = parameterKind(key);
  const formats: Partial<Record<string, string>> = t.formats;
  switch (kind) {
    case 'switch':
      return value === true ? words.yes : words.no;
    case 'share':
      return typeof value === 'number' ? formatShare(value, 6) : String(value);
    case 'number':
      return typeof value === 'number' ? formatNumber(value, 2) : String(value);
    case 'line':
      return words.lines[String(value)] ?? String(value);
    case 'formats':
      return namesIn(value)
        .map((format) => formats[format] ?? format)
        .join('; ');
    case 'ids':
      return namesIn(value)
        .map((platform) => t.publications.platforms[platform] ?? platform)
        .join('; ');
    case 'units':
      return namesIn(value).map(unitName).join('; ');
    case 'growth':
      return growthSteps(value)
        .map(({ from, growth, baseYear }) =>
          words.growthOf(from, formatShare(growth, 6), baseYear === null ? words.baseOpen : String(baseYear)),
        )
        .join('; ');
    default:
      return parameterText(kind, value);
  }
}

/** A parameter's name; its key where the messages have none. Units of entry (", %") belong to the form only. */
export function parameterName(key: string, t: Messages): string {
  return (t.rulebooks.parameters[key] ?? key).replace(/, %$/, '');
}
