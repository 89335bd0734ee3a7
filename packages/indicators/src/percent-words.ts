import { percentDecimals } from '@nhipbao/records';

/** A share as Vietnamese texts write it: 0.1234 is "12,3 %"; against a threshold never on its other side: 0.0996 is "9,96 %". */
export function percentWords(share: number, threshold: number | null = null): string {
  return `${(share * 100).toFixed(percentDecimals(share, threshold)).replace('.', ',')} %`;
}

/** A threshold itself, with every digit it has: 0.1 is "10,0 %", 0.0975 is "9,75 %". */
export function thresholdWords(share: number): string {
  const [whole = '0', digits = '0'] = String(Number((share * 100).toFixed(6))).split('.');
  return `${whole},${digits} %`;
}
