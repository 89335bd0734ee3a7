import canonicalize from 'canonicalize';
import type { ReportModel } from '../model/report-model.ts';

/** Raised when a field is renamed, dropped or changes its meaning. */
export const JSON_SCHEMA = 'nhipbao-report/1';

/** The whole report as canonical JSON (RFC 8785): the same report gives the same bytes anywhere. */
export function writeJson(model: ReportModel): Uint8Array {
  const text = canonicalize({ schema: JSON_SCHEMA, ...model });
  if (text === undefined) throw new TypeError('a report always has a JSON form');
  return Buffer.from(text, 'utf8');
}
