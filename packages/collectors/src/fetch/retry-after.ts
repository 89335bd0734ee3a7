/**
 * The instant before which a server asks not to be called again, from Retry-After (RFC 9110, section 10.2.3): seconds or an HTTP
 * date. Null when the header is absent or unreadable; never before `now`.
 */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  const date = Date.parse(text);
  if (!/[A-Za-z]/.test(text) || Number.isNaN(date)) return null;
  return new Date(Math.max(date, now.getTime()));
}

/** Full-jitter back-off (AWS Architecture Blog, 2015): a random time up to base × 2^attempt, at most `capMs`. */
export function backOffMs(attempt: number, random: () => number, baseMs = 1000, capMs = 30_000): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt));
}
