import { digestOf, merkleRoot, type Rulebook } from '@nhipbao/indicators';
import { readYearActs, rulebookInForce } from '@nhipbao/jobs';
import {
  addDays,
  type CycleAct,
  localDayOf,
  measuringPeriod,
  type NewReport,
  toLocalIso,
  type UnitId,
  yearStanding,
} from '@nhipbao/records';
import { type EvidenceItem, type ReportedAssessment, ReportModel } from '@nhipbao/reporting';
import { evidenceOf } from '@nhipbao/warehouse';
import { readIndicators } from '../indicators/read-indicators.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { parameterWords } from './parameter-words.ts';
import { readAssessment } from './read-assessment.ts';
import { headOn, reportHeads } from './report-heads.ts';
import { namesIn, reportedIndicators, trendPeriods } from './reported-values.ts';

const PLAN =
  'Kế hoạch triển khai thực hiện Chiến lược chuyển đổi số và phát triển báo chí đến năm 2025 định hướng đến năm 2030 trên địa bàn tỉnh Tây Ninh';

/**
 * A report's model from what is stored now: values with their evidence, the rulebook in force, the year's trend. Throws ApiError where a
 * form lacks what it rests on.
 */
export async function buildReport(context: RouteContext, wanted: NewReport, version: number): Promise<ReportModel> {
  const { warehouse, clock, config } = context;
  const registry = await context.registry();
  const period = measuringPeriod(String(wanted.year));
  const now = clock.now();
  const rulebook = await rulebookInForce(warehouse, period);
  const all = rulebook.parameters.unitsOfDenominator.value;
  const ofAgency = wanted.form === 'agency-results' || wanted.form === 'agency-figures';
  const fits = wanted.form === 'assessment-record' || ofAgency === (wanted.unit !== null);
  if (!fits || (wanted.unit !== null && !all.includes(wanted.unit)))
    throw new ApiError('invalid-input', {
      faults: [{ field: 'unit', message: 'Biểu của cơ quan cần một đơn vị của kỳ này' }],
    });
  const units = wanted.unit === null ? all : [wanted.unit];

  const day = wanted.issuedOn ?? localDayOf(now);
  const head = headOn(await reportHeads(warehouse), wanted.form, day);
  if (!head) throw new ApiError('conflict', { detail: 'Chưa khai báo nơi ban hành của biểu này.' });
  const { form: _form, from: _from, refArea, ...issuing } = head;
  const read = (id: string) => readIndicators({ warehouse, clock, registry }, id);
  const values = await read(period.id);
  const years = new Map(
    await Promise.all(trendPeriods(period.id).map(async (id) => [Number(id), await read(id)] as const)),
  );
  const indicators = reportedIndicators(values, years, { units, province: wanted.unit === null, rulebook, now });
  const digests = indicators.flatMap((one) => one.values.flatMap(({ evidenceDigest }) => evidenceDigest ?? []));
  const { acts } = await readYearActs(warehouse, wanted.year);
  const assessment = await assessmentOf(context, wanted, { rulebook, units, acts, day });
  refuseOlderValues(indicators, assessment, rulebook);
  // A reopened year has none: its values may differ from those of the manifest made before.
  const manifest = yearStanding({ acts }).reported?.manifest;

  return ReportModel.parse({
    form: wanted.form,
    year: wanted.year,
    version,
    period: {
      id: period.id,
      firstDay: localDayOf(period.from),
      lastDay: addDays(localDayOf(period.to), -1),
      open: now < period.to,
    },
    issuing: { ...issuing, issuedOn: wanted.issuedOn, draft: wanted.draft },
    plan: PLAN,
    refArea,
    units: registry.units.map(({ id, name }) => ({ id, name })),
    indicators,
    rulebook: {
      version: rulebook.version,
      effectiveFrom: rulebook.effectiveFrom,
      parameters: parameterWords(rulebook.parameters, namesIn(registry)),
    },
    narrative: wanted.narrative,
    assessment,
    evidence: {
      merkleRoot: merkleRoot(digests),
      manifestDigest: manifest ?? digestOf(indicators.map(({ id, values: own }) => [id, own])),
      items: await evidenceItems(context, indicators),
    },
    generatedAt: toLocalIso(now),
    generator: `Nhịp Báo ${config.version}`,
    demo: config.demo,
  });
}

/**
 * The independent assessment where the form tells it: an agency's results go out before it is due. Throws ApiError `conflict` where its own
 * record is asked for and nothing is signed.
 */
async function assessmentOf(
  context: RouteContext,
  { form, year }: NewReport,
  of: { rulebook: Rulebook; units: readonly UnitId[]; acts: readonly CycleAct[]; day: string },
): Promise<ReportedAssessment | null> {
  if (form === 'agency-results') return null;
  const body = headOn(await reportHeads(context.warehouse), 'assessment-record', of.day)?.body;
  const standing = yearStanding({ acts: [...of.acts] });
  const assessment = await readAssessment(
    context,
    { period: String(year), rulebook: of.rulebook, units: of.units },
    { standing, body: body ?? { name: 'Đơn vị đo lường độc lập', place: 'Tây Ninh' } },
  );
  if (form === 'assessment-record' && assessment.units.length === 0)
    throw new ApiError('conflict', { detail: 'Chưa có đánh giá độc lập nào được ký cho kỳ này.' });
  return assessment;
}

/** A signed share and the value printed beside it are one figure. Throws ApiError `conflict` where the value was measured before. */
function refuseOlderValues(
  indicators: ReportModel['indicators'],
  assessment: ReportedAssessment | null,
  { version }: Rulebook,
): void {
  const values = indicators.find(({ id }) => id === assessment?.indicator)?.values ?? [];
  for (const { unit, rulebook, value } of assessment?.units ?? []) {
    const printed = values.find((one) => one.unit === unit)?.value;
    if (rulebook === version && printed !== value.corrected)
      throw new ApiError('conflict', {
        detail: `Đánh giá của ${unit} đã ký nhưng chỉ tiêu 3 chưa được đo lại; hãy đo lại rồi lập báo cáo.`,
      });
  }
}

/** Every leaf behind the values, with where its archived page is opened. */
async function evidenceItems(
  { warehouse, config }: Pick<RouteContext, 'warehouse' | 'config'>,
  indicators: ReportModel['indicators'],
): Promise<EvidenceItem[]> {
  const items: EvidenceItem[] = [];
  const base = config.publicUrl?.replace(/\/$/, '') ?? '';
  for (const { id: indicator, values } of indicators) {
    for (const { unit, evidenceDigest } of values) {
      if (evidenceDigest === null) continue;
      for (const row of await warehouse.query(evidenceOf, { digest: evidenceDigest }))
        items.push({
          indicator,
          unit,
          // A file that is sent out cannot be erased: posts stand in it by their address.
          title: row.kind === 'publication' ? null : row.title,
          url: row.url,
          archivedUrl: row.archive_digest === '' ? null : `${base}/api/v1/archive/${row.archive_digest}`,
          archiveDigest: row.archive_digest,
          datedOn: row.dated_at && localDayOf(row.dated_at),
          counted: row.counted,
          reason: row.reason,
          format: row.format,
          platform: row.platform_id,
          leafDigest: row.leaf_digest,
        });
    }
  }
  return items;
}
