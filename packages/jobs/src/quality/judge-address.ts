import { SourceError } from '@nhipbao/collectors';

/** What asking for an address showed; `unclear` and `not-asked` conclude nothing. */
export interface AddressFinding {
  outcome: 'ok' | 'broken' | 'unclear' | 'not-asked';
  status: number | null;
  reason: string | null;
}

const NOT_ASKED: ReadonlySet<string> = new Set([
  'robots-refused',
  'robots-unreachable',
  'address-refused',
  'address-invalid',
  'host-not-declared',
  'rate-limited',
]);

/** An address that answered; a picture must be one: a site's "not found" page often comes with status 200. */
export function judgeAnswer(
  kind: 'page' | 'link' | 'picture',
  status: number,
  contentType: string | null,
): AddressFinding {
  const isPage = /^\s*text\/html\b/i.test(contentType ?? '');
  if (kind === 'picture' && isPage) return { outcome: 'broken', status, reason: 'not-a-picture' };
  return { outcome: 'ok', status, reason: null };
}

/**
 * An address that could not be read. Broken is only what cannot pass by itself: gone (404, 410), or a name that nobody answers to. A server
 * that fails, refuses or is slow may be well tomorrow and lets others in: unclear. Too large is an answer.
 */
export function judgeFailure(error: unknown): AddressFinding {
  if (!(error instanceof SourceError)) throw error;
  const { code, status } = error;
  if (code === 'body-too-large') return { outcome: 'ok', status, reason: null };
  if (code === 'gone' || code === 'name-not-found') return { outcome: 'broken', status, reason: code };
  return { outcome: NOT_ASKED.has(code) ? 'not-asked' : 'unclear', status, reason: code };
}
