/** An address of the page made absolute against its base; null for empty, script and data addresses and what is no address. */
export function absolute(address: string | undefined | null, base: string | null): string | null {
  const bare = address?.trim();
  if (!bare || /^(?:data|javascript|about|blob):/i.test(bare)) return null;
  if (!base) {
    if (URL.canParse(bare)) return new URL(bare).href;
    // Without the page's address a relative one still tells pictures apart.
    return bare.startsWith('//') ? (URL.canParse(`https:${bare}`) ? new URL(`https:${bare}`).href : null) : bare;
  }
  return URL.canParse(bare, base) ? new URL(bare, base).href : null;
}

/** Host of an address without `www.`, lower case; null when it has none. */
export function hostOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '') || null;
}

/** Whole number of pixels in an attribute such as "640" or "640px"; null for anything else. */
export function pixels(value: string | undefined): number | null {
  const found = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/.exec(value ?? '');
  return found ? Number(found[1]) : null;
}
