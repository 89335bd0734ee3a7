import type { Format, NewAuditLabel, Ownership } from '@nhipbao/records';

/** The ways in which a work may belong to a unit or not, in the order of their buttons. */
export const OWNERSHIPS: readonly Ownership[] = ['own', 'republished', 'advertising'];

/** The three answers while they are given: undefined is "not said"; `sameAs` null is "none of them". */
export interface AuditDraft {
  format?: Format;
  broadcastOrigin: boolean;
  ownership?: Ownership;
  sameAs: string | null;
  note: string;
}

export const EMPTY_AUDIT_DRAFT: AuditDraft = { broadcastOrigin: false, sameAs: null, note: '' };

/** What is sent; null while the first or the second question has no answer. */
export function auditLabelOf({ format, broadcastOrigin, ownership, sameAs, note }: AuditDraft): NewAuditLabel | null {
  if (!format || !ownership) return null;
  return { format, broadcastOrigin, ownership, sameAs, ...(note.trim() ? { note: note.trim() } : {}) };
}

/** The next answer to the second question after a press of its key. */
export function nextOwnership(ownership: Ownership | undefined): Ownership {
  return OWNERSHIPS[(ownership === undefined ? -1 : OWNERSHIPS.indexOf(ownership)) + 1] ?? 'own';
}
