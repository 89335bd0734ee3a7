/** Languages of newspapers whose dates spell the month; the names come from the platform's own locale data. */
const LANGUAGES =
  'en de fr es pt it nl pl ru tr sv nb da fi cs sk hu ro el uk bg hr sr sl et lv lt id ms ar fa he hi bn ur th ka hy az kk sq mk is ca eu gl fil sw ta te ml mr ne si km lo my mn be bs'.split(
    ' ',
  );

let names: Map<string, number> | null = null;

/** Number of a month (1 to 12) by its name or abbreviation in any of the languages, as `foldMonth` writes it. */
export function monthNumber(name: string): number | null {
  names ??= collect();
  return names.get(foldMonth(name)) ?? null;
}

/** Lower case without marks and dots. */
export function foldMonth(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.’']/g, '')
    .normalize('NFC')
    .toLowerCase();
}

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, month: number) => {
    const key = foldMonth(name.trim());
    if (/^\P{N}{2,}$/u.test(key) && !found.has(key)) found.set(key, month);
  };
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month: style, timeZone: 'UTC' });
      // Beside a day many languages inflect the name.
      const inDate = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const instant = Date.UTC(2023, month - 1, 2);
        add(alone.format(instant), month);
        for (const part of inDate.formatToParts(instant)) if (part.type === 'month') add(part.value, month);
      }
    }
  }
  for (const [name, month] of EXTRA) add(name, month);
  return found;
}

/** Spellings that papers use and the locale data does not have. */
const EXTRA: [string, number][] = [
  ['sept', 9],
  ['mrz', 3],
  ['jänner', 1],
  ['feber', 2],
  ['marts', 3],
  ['iyun', 6],
  ['setiembre', 9],
];
