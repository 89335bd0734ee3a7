/** The absolute web address a link means, or undefined. */
export function resolve(address: string | undefined, base: string): string | undefined {
  if (!address?.trim() || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
