/** A share as Vietnamese texts write it: 0.1234 is "12,3 %". */
export function percentWords(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`;
}
