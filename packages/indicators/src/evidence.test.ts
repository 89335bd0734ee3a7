import { hash } from 'node:crypto';
import { toLocalIso } from '@nhipbao/records';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, merkleRoot } from './digest.ts';
import { leafDigest, listEvidence } from './evidence.ts';
import type { Leaf } from './indicator.ts';

const leaf = fc.record({
  kind: fc.constantFrom('work' as const, 'publication' as const),
  recordId: fc.uuid(),
  month: fc.constant('2026-10'),
  counted: fc.boolean(),
  reason: fc.string(),
  title: fc.option(fc.string()),
  url: fc.option(fc.webUrl()),
  format: fc.constantFrom(null, 'video' as const),
  platform: fc.constant('website'),
  datedAt: fc.option(fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') })),
  archiveDigest: fc.string(),
});

test("a leaf's digest is that of its canonical JSON, whoever writes it", () => {
  fc.assert(
    fc.property(leaf, ({ title, datedAt, ...facts }) => {
      const written = { ...facts, datedAt: datedAt && toLocalIso(datedAt) };
      expect(leafDigest({ ...facts, title, datedAt })).toBe(digestOf(written));
    }),
  );
});

test('the digest does not depend on the order in which rows come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(leaf, { maxLength: 20 }), async (leaves) => {
      expect((await listEvidence(leaves.toReversed())).digest).toBe((await listEvidence(leaves)).digest);
    }),
  );
});

test('changing anything that is hashed of any leaf changes the digest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(leaf, { minLength: 1, maxLength: 10 }), fc.nat(), async (leaves, pick) => {
      const at = pick % leaves.length;
      const { digest: before } = await listEvidence(leaves);
      const changes: Partial<Leaf>[] = [
        { counted: !leaves[at]?.counted },
        { reason: `${leaves[at]?.reason}!` },
        { archiveDigest: `${leaves[at]?.archiveDigest}!` },
      ];
      for (const change of changes) {
        const changed = leaves.map((one, index): Leaf => (index === at ? { ...one, ...change } : one));
        expect((await listEvidence(changed)).digest).not.toBe(before);
      }
    }),
  );
});

test('an inner node cannot pass for a leaf, and a row cannot be dropped or doubled unseen', () => {
  const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((id) =>
    leafDigest({
      kind: 'work',
      recordId: id,
      month: '',
      counted: true,
      reason: '',
      title: null,
      url: null,
      format: null,
      platform: '',
      datedAt: null,
      archiveDigest: '',
    }),
  );
  expect(merkleRoot([merkleRoot([a, b])])).not.toBe(merkleRoot([a, b, c]));
  expect(merkleRoot([a, b])).not.toBe(merkleRoot([b, a]));
  expect(merkleRoot([a, b, b])).not.toBe(merkleRoot([a, b]));
  expect(merkleRoot([])).toHaveLength(64);
  const inner = (left: Buffer, right: Buffer) => hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer');
  const bytes = (leaf: string | undefined) => Buffer.from(leaf ?? '', 'hex');
  const [one, two, three] = [bytes(a), bytes(b), bytes(c)];
  expect(merkleRoot([a, b, c])).toBe(inner(inner(one, two), three).toString('hex'));
  const five = inner(inner(inner(one, two), inner(three, one)), two);
  expect(merkleRoot([a, b, c, a, b])).toBe(five.toString('hex'));
});
