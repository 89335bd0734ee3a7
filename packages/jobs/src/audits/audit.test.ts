import {
  type AuditRecord,
  auditStanding,
  defaultRulebook,
  INDICATORS,
  measureAndStore,
  type Rulebook,
  readAudit,
  readAudits,
} from '@nhipbao/indicators';
import { measuringPeriod, ReportingUnit } from '@nhipbao/records';
import { auditSample, claim, labelledArticles, populationRows, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeLabel } from '../labels/store-label.ts';
import { storeAuditedYear } from '../testing/store-audited-year.ts';
import { verifyMeasurement } from '../verify-measurement.ts';
import { appointAssessor, listAppointments } from './appointments.ts';
import { auditSummary } from './audit-summary.ts';
import { blindQueue } from './blind-queue.ts';
import { doubleSample } from './double-sample.ts';
import { drawAudit, drawSecondWave } from './draw-audit.ts';
import { findAudit, rulebookOfAudit } from './find-audit.ts';
import { priceAudit } from './price-audit.ts';
import { signAudit } from './sign-audit.ts';
import { storeAuditLabel } from './store-audit-label.ts';
import { verifyAudit } from './verify-audit.ts';

let warehouse: Warehouse;
const clock = { now: () => new Date('2026-11-05T03:00:00Z') };
const wanted = { unit: 'newspaper', period: '2026', scale: 1 };
const unit = ReportingUnit.parse({
  id: 'newspaper',
  name: 'Báo',
  shortName: 'Báo',
  kind: 'newspaper',
  agencies: [{ agency: 'bao' }],
});
/** What the pages are in truth; the machine missed the works whose id begins with "hidden". */
const truth = (item: string) => (/^(video|hidden)/.test(item) ? ('video' as const) : ('text-news' as const));
const signedStatement = 'Mẫu được rút và gắn nhãn độc lập, không biết trước kết quả của máy.';

beforeAll(async () => {
  warehouse = await openMigrated();
  await storeAuditedYear(warehouse, { video: 120, text: 700, hidden: 6, abstained: 20, republished: 15 });
});
afterAll(() => warehouse?.close());

const measure = async (now = clock.now()) => {
  const [indicator] = INDICATORS.filter(({ number }) => number === 3);
  if (!indicator) throw new Error('indicator 3 is gone');
  const context = {
    rulebook: defaultRulebook(),
    unit,
    period: measuringPeriod('2026'),
    sources: [],
    accounts: [],
    platforms: [],
    channels: [],
    declarations: new Map(),
    installedAt: null,
    now,
  };
  const measured = await indicator.measure({ ...context, query: warehouse.reader.query });
  return { measured, stored: await measureAndStore(warehouse, indicator, context, 'test') };
};

async function labelAll(id: string, by: string, part: 'first' | 'second'): Promise<void> {
  for (;;) {
    const record = await findAudit(warehouse, id);
    const { items } = await blindQueue(warehouse, record, { part, by, limit: 50 });
    if (items.length === 0) return;
    await Promise.all(
      items.map(({ id: item }) =>
        storeAuditLabel({ warehouse, clock }, record, {
          item,
          part,
          by,
          label: { format: truth(item), ownership: item.startsWith('text-1') ? 'republished' : 'own' },
        }),
      ),
    );
  }
}

test('the price is told before the draw, in labels and points', async () => {
  const price = await priceAudit(warehouse, wanted);
  expect(price.works).toBe(846);
  expect(price.strata.map(({ stratum, first }) => [stratum, first])).toEqual([
    ['no-rule', 150],
    ['no-undecided', 20],
    ['yes-rule', 30],
  ]);
  expect(price.sentence).toMatch(/^846 tác phẩm, 3 tầng: đợt một 200 nhãn/);
});

test('nothing is drawn while the period is open', async () => {
  const early = { warehouse, clock: { now: () => new Date('2026-10-31T16:59:00Z') } };
  await expect(drawAudit(early, wanted, 'user:minh')).rejects.toThrow('Kỳ đo chưa khép');
});

test('a sample is drawn once, and anyone can draw it again from seed and population', async () => {
  const drawn = await drawAudit({ warehouse, clock }, wanted, 'user:minh');
  await expect(drawAudit({ warehouse, clock }, wanted, 'user:minh')).rejects.toThrow('chỉ rút một lần');
  expect(drawn.planned).toEqual({ first: 200, second: 100 });
  expect(await verifyAudit(warehouse, drawn)).toMatchObject({ ok: true, checked: { items: 861 } });
});

const audit = async () => {
  const [record] = await readAudits(warehouse.reader.query, 'audit:2026:newspaper:');
  if (!record) throw new Error('no audit was drawn');
  return record;
};

test('the population is closed: what is decided afterwards changes no stratum', async () => {
  const record = await audit();
  const before = await warehouse.query(populationRows, { digest: record.population });
  await storeLabel({ warehouse, clock }, 'text-5', 'user:lan', { format: 'video' });
  expect(await warehouse.query(populationRows, { digest: record.population })).toEqual(before);
  const { measured } = await measure();
  expect(measured).toMatchObject({ numerator: 120, denominator: 846, verdict: 'needs-audit' });
});

test('the queue shows the page and works that may be the same, and nothing that was decided', async () => {
  const record = await audit();
  const { items, left } = await blindQueue(warehouse, record, { part: 'first', by: 'user:minh', limit: 50 });
  expect(left).toBeGreaterThanOrEqual(200);
  for (const item of items)
    expect(Object.keys(item).sort()).toEqual(['archiveDigest', 'candidates', 'datedAt', 'id', 'title', 'url']);
  const twins = items.filter(({ candidates }) => candidates.length > 0);
  for (const { candidates } of twins)
    for (const one of candidates)
      expect(Object.keys(one).sort()).toEqual(['archiveDigest', 'datedAt', 'id', 'title', 'url']);
});

test('a label outside the sample, or of a twin that is not there, is refused', async () => {
  const record = await audit();
  const sample = await warehouse.query(auditSample, { audit: record.id });
  const outside = Array.from({ length: 700 }, (_, n) => `text-${n}`).find(
    (item) => !sample.some(({ item_id }) => item_id === item),
  );
  const give = (item: string, sameAs: string | null) =>
    storeAuditLabel({ warehouse, clock }, record, {
      item,
      part: 'first',
      by: 'user:minh',
      label: { format: 'video', ownership: 'own', sameAs },
    });
  await expect(give(outside ?? '', null)).rejects.toThrow('không thuộc mẫu');
  await expect(give(sample[0]?.item_id ?? '', 'nowhere')).rejects.toThrow('không có trong tổng thể');
});

test('two assessors are two people; the first stays once the sample is drawn', async () => {
  const appoint = (username: string, part: 'first' | 'second', drawn = false) =>
    appointAssessor(
      { warehouse, now: clock.now() },
      { unit: 'newspaper', period: '2026', username, part, note: null },
      { by: 'user:so', drawn },
    );
  await appoint('minh', 'first');
  await expect(appoint('minh', 'second')).rejects.toThrow('hai người khác nhau');
  await appoint('hoa', 'second');
  await expect(appoint('ai', 'first', true)).rejects.toThrow('không đổi');
  expect((await listAppointments({ warehouse })).map(({ username, part }) => [username, part])).toEqual([
    ['minh', 'first'],
    ['hoa', 'second'],
  ]);
});

test('nothing is told, and nothing signed, before all is labelled; then the share is corrected', async () => {
  const record = await audit();
  await expect(
    signAudit({ warehouse, clock }, record, { by: 'user:minh', statement: signedStatement }),
  ).rejects.toThrow('chưa gắn nhãn xong');
  expect((await auditSummary(warehouse, record, 'first')).result).toBeNull();

  await labelAll(record.id, 'user:minh', 'first');
  const half = await auditSummary(warehouse, record, 'first');
  expect(half).toMatchObject({
    state: 'labelling',
    progress: { double: 0, doubleTotal: 40 },
    seed: null,
    result: null,
  });
  await labelAll(record.id, 'user:hoa', 'second');

  const done = await auditSummary(warehouse, record, 'first');
  expect(done.state).toBe('ready');
  const [seen] = (await warehouse.query(auditSample, { audit: record.id })).filter(({ wave }) => wave === 1);
  const change = {
    item: seen?.item_id ?? '',
    part: 'first',
    by: 'user:minh',
    label: { format: 'podcast', ownership: 'own' },
  } as const;
  await expect(storeAuditLabel({ warehouse, clock }, record, change)).rejects.toThrow('không đổi được nữa');
  const same = {
    format: truth(change.item),
    ownership: change.item.startsWith('text-1') ? 'republished' : 'own',
  } as const;
  await storeAuditLabel({ warehouse, clock }, record, { ...change, label: same });
  expect(done.result).toMatchObject({ verdict: 'met', assessors: { n: 40, observed: 1 } });
  expect(done.result?.labels.republished).toBeGreaterThan(0);
  expect((await auditSummary(warehouse, record, null)).result).toBeNull();
  expect((await measure()).measured.verdict).toBe('needs-audit');
  await expect(drawSecondWave({ warehouse, clock }, record, 'user:minh')).rejects.toThrow('không rút đợt hai');
});

test('a signed audit is what is measured: value, interval, verdict and months from labels alone', async () => {
  const record = await signAudit({ warehouse, clock }, await audit(), { by: 'user:minh', statement: signedStatement });
  const { measured, stored } = await measure();
  const standing = auditStanding(await readAudit(warehouse.reader.query, record), defaultRulebook());
  expect(measured.verdict).toBe('met');
  expect(measured.value).toBe(standing.waves[0]?.share);
  expect(measured.value).toBe(record.signed?.share);
  expect(measured.lower ?? 0).toBeLessThan(measured.value ?? 0);
  expect(measured.numerator).toBe(Math.round(standing.waves[0]?.trendWorks ?? 0));
  expect(measured.denominator ?? 0).toBeLessThan(846);
  expect(measured.explanation).toContain('95 % cho cả hai đợt');
  expect(measured.notes.join(' ')).toContain('Cận thận trọng');
  const assessed = measured.evidence.filter(({ reason }) => reason.startsWith('kiểm định'));
  expect(assessed.length).toBeGreaterThanOrEqual(200);
  expect(await verifyMeasurement({ warehouse }, stored.measurementId)).toMatchObject({ ok: true, faults: [] });
  expect(await verifyAudit(warehouse, record)).toMatchObject({ ok: true });
  expect((await measure()).stored.changed).toBe(false);
});

test('the rulebook stored under a name decides, whatever text the product ships under it', async () => {
  const record = await audit();
  const { stored } = await measure();
  const shipped = defaultRulebook();
  const { trendFormats } = shipped.parameters;
  const other = { ...shipped, parameters: { ...shipped.parameters, trendFormats: { ...trendFormats, value: [] } } };
  const keep = (expected: number, rulebook: Rulebook) =>
    claim(warehouse, {
      entity: `rulebook:${shipped.version}`,
      expected,
      payload: { rulebook, adoptedAt: clock.now().toISOString(), note: null },
      by: 'test',
    });
  await keep(0, other);
  expect(await rulebookOfAudit(warehouse, record)).toEqual(other);
  const { faults } = await verifyMeasurement({ warehouse }, stored.measurementId);
  expect(faults.join(' ')).toContain('does not give the share and numerator');
  await keep(1, shipped);
  expect(await verifyMeasurement({ warehouse }, stored.measurementId)).toMatchObject({ ok: true });
  await expect(rulebookOfAudit(warehouse, { ...record, rulebook: '2019-1' })).rejects.toThrow('Không có bộ quy tắc');
});

test('after the signature no label is taken, and a label slipped in afterwards is found', async () => {
  const record = await audit();
  const { sample } = await readAudit(warehouse.reader.query, record);
  const item = sample[0]?.item_id ?? '';
  const label = { format: 'text-news', ownership: 'own' } as const;
  await expect(
    storeAuditLabel({ warehouse, clock }, record, { item, part: 'first', by: 'user:minh', label }),
  ).rejects.toThrow('đã ký');
  await warehouse.writer.insert('audit_labels', [
    {
      audit_id: record.id,
      item_id: item,
      labelled_by: 'user:minh',
      labelled_at: new Date('2026-11-06T00:00:00Z'),
      format_said: 'text-news',
      broadcast_origin: false,
      ownership: 'own',
      same_as: null,
      note: null,
      codebook: 'codebook-1',
    },
  ]);
  expect((await verifyAudit(warehouse, record)).faults.join(' ')).toContain('chữ ký');
});

test('a work slipped into the sample is found by drawing it again', async () => {
  const record = await audit();
  await warehouse.writer.insert('audit_samples', [
    { audit_id: record.id, wave: 1, position: 999, item_id: 'text-0', stratum: 'no-rule', month: '2026-03' },
  ]);
  expect((await verifyAudit(warehouse, record)).faults.join(' ')).toContain('mẫu đợt 1');
});

test("no label of the audit's sample trains or sets a threshold", async () => {
  const page = { after: '', limit: 1000 };
  const lines = [
    ...(await warehouse.query(labelledArticles, { ...page, drawn: false })),
    ...(await warehouse.query(labelledArticles, { ...page, drawn: true })),
  ];
  // The one label of an editor; the assessors gave more than two hundred.
  expect(lines.map(({ item_id }) => item_id)).toEqual(['text-5']);
});

test('where the first wave straddles the threshold the second is drawn, once, and both together are signed', async () => {
  const station = { unit: 'station', prefix: 'st-' };
  await storeAuditedYear(warehouse, { video: 60, text: 480, hidden: 0, abstained: 0, republished: 0 }, station);
  const drawn = await drawAudit({ warehouse, clock }, { ...wanted, unit: 'station', second: 80 }, 'user:minh');
  const labelWave = async (record: AuditRecord) => {
    const { sample, labels } = await readAudit(warehouse.reader.query, record);
    const items = new Set(sample.map(({ item_id }) => item_id).filter((item) => !labels.has(item)));
    await warehouse.writer.insert(
      'audit_labels',
      [...items].map((item_id) => ({
        audit_id: record.id,
        item_id,
        labelled_by: 'user:minh',
        labelled_at: clock.now(),
        format_said: item_id.startsWith('st-video') ? 'video' : 'text-news',
        broadcast_origin: false,
        ownership: 'own',
        same_as: null,
        note: null,
        codebook: 'codebook-1',
      })),
    );
  };
  await labelWave(drawn);
  expect((await auditSummary(warehouse, drawn, 'first')).state).toBe('second-wave');
  const sign = (record: AuditRecord) =>
    signAudit({ warehouse, clock }, record, { by: 'user:minh', statement: signedStatement });
  await expect(sign(drawn)).rejects.toThrow('phải rút và gắn nhãn đợt hai');

  const second = await drawSecondWave({ warehouse, clock }, drawn, 'user:minh');
  await expect(drawSecondWave({ warehouse, clock }, second, 'user:minh')).rejects.toThrow('không có đợt thứ ba');
  const { sample } = await readAudit(warehouse.reader.query, second);
  const waves = [1, 2].map((wave) => sample.filter((row) => row.wave === wave).map(({ item_id }) => item_id));
  expect(waves.map((items) => items.length)).toEqual([180, 80]);
  expect(new Set(waves.flat()).size).toBe(260);
  await expect(sign(second)).rejects.toThrow('chưa gắn nhãn xong');
  await labelWave(second);

  const signed = await sign(second);
  const { result } = await auditSummary(warehouse, signed, null);
  const [before, after] = result?.waves ?? [];
  expect(signed.signed).toMatchObject({ share: after?.share, lower: after?.lower, upper: after?.upper });
  const width = (wave: typeof before) => (wave?.upper ?? 1) - (wave?.lower ?? 0);
  expect(width(after)).toBeLessThan(width(before));
  // 60 of 540 works are videos; every one of the sample that is was labelled so.
  expect(after?.lower).toBeLessThanOrEqual(60 / 540);
  expect(after?.upper).toBeGreaterThanOrEqual(60 / 540);
  const straddles = (after?.lower ?? 0) < 0.1 && (after?.upper ?? 1) >= 0.1;
  expect(result?.verdict === 'needs-audit').toBe(straddles || after?.verdict === 'needs-audit');
  expect(await verifyAudit(warehouse, signed)).toMatchObject({ ok: true });
});

test('the second assessor sees a fifth of each wave, chosen by the seed', async () => {
  const record = await audit();
  const sample = Array.from({ length: 10 }, (_, n) => ({
    wave: 1,
    position: n,
    item_id: `i${n}`,
    stratum: 'no-rule',
    month: '2026-03',
  }));
  expect(doubleSample(record, sample)).toHaveLength(2);
  expect(doubleSample(record, sample)).toEqual(doubleSample(record, sample.toReversed()));
});
