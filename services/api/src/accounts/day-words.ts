import { localDayOf } from '@nhipbao/records';

/** The local day of an instant as it is written in Vietnamese: `dd/mm/yyyy`. */
export function dayWords(instant: string): string {
  return localDayOf(new Date(instant)).split('-').toReversed().join('/');
}
