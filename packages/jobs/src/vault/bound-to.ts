import { SourceError } from '@nhipbao/collectors';

/**
 * Refuses what is bound to hosts to whoever could send it elsewhere: all hosts that a run may ask must be among them. So a source
 * whose address somebody changed gets no key. Throws SourceError `secret-not-for-host`.
 */
export function boundTo(name: string, bound: readonly string[] | null, asked: readonly string[] | undefined): void {
  if (bound === null || asked === undefined) return;
  const strange = asked.filter((host) => !bound.includes(host));
  if (strange.length === 0) return;
  const message = `"${name}" may be sent to ${bound.join(', ')} only, but this source would also ask ${strange.join(', ')}. Mend the source's address, or enter the secret again for that host.`;
  throw new SourceError(message, { source: name, code: 'secret-not-for-host', retry: 'never' });
}
