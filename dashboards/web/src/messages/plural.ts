import { formatNumber } from '../format/number.ts';

/** A number with the English noun that agrees with it: "1 work", "1,204 works". */
export const plural = (n: number, one: string, many: string): string => `${formatNumber(n)} ${n === 1 ? one : many}`;
