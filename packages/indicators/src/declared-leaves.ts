import type { KeptDeclaration, Leaf } from './indicator.ts';

/** The evidence of a declared value: the declaration's version, and each document it brings by its digest. */
export function declaredLeaves({ declaration, version, at }: KeptDeclaration, counted: boolean): Leaf[] {
  const { indicator, unit, period, values, documents, state } = declaration;
  const base = { kind: 'declaration', month: '', counted, url: null, format: null, platform: '', datedAt: at } as const;
  const recordId = `declaration:${indicator}:${unit}:${period}#${version}`;
  const said = `kê khai ${STATE_WORDS[state]}: ${JSON.stringify(values)}`;
  return [
    { ...base, recordId, reason: said, title: null, archiveDigest: '' },
    ...documents.map(
      ({ digest, name }): Leaf => ({
        ...base,
        recordId: `${recordId}/${digest}`,
        counted: false,
        reason: 'văn bản kèm theo kê khai',
        title: name,
        archiveDigest: digest,
      }),
    ),
  ];
}

const STATE_WORDS = {
  draft: 'còn là nháp',
  submitted: 'đã gửi, chờ Sở xác nhận',
  confirmed: 'đã được Sở xác nhận',
  returned: 'bị trả lại',
};
