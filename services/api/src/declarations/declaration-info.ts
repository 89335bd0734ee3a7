import { type Declaration, type DeclarationInfo, toLocalIso } from '@nhipbao/records';
import type { Fact } from '@nhipbao/warehouse';

/** A declaration as the API shows it, with what stood before. */
export function declarationInfo(
  { payload, version, at, by }: Fact<Declaration>,
  versions: readonly Fact<Declaration>[],
): DeclarationInfo {
  return {
    ...payload,
    version,
    at: toLocalIso(at),
    by,
    history: versions
      .filter((one) => one.version < version)
      .toReversed()
      .map((one) => ({
        version: one.version,
        at: toLocalIso(one.at),
        by: one.by,
        state: one.payload.state,
        note: one.payload.decisionNote ?? one.payload.note,
      })),
  };
}
