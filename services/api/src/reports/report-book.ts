import { documentsOf, keepBytes } from '@nhipbao/jobs';
import { AttachedDocument, type NewReport, ReportFormId, type ReportInfo, toLocalIso } from '@nhipbao/records';
import { REPORT_FORMATS, reportWriter } from '@nhipbao/reporting';
import { type Fact, readFact, readFacts, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { buildReport } from './build-report.ts';

const MadeReport = z.strictObject({
  form: ReportFormId,
  year: z.int(),
  unit: z.string().nullable(),
  version: z.int(),
  draft: z.boolean(),
  madeAt: z.iso.datetime({ offset: true }),
  madeBy: z.string(),
  evidenceRoot: z.string(),
  manifest: z.string(),
  files: z.array(AttachedDocument.extend({ format: z.string() })),
  signed: z
    .strictObject({ document: AttachedDocument, at: z.iso.datetime({ offset: true }), by: z.string() })
    .nullable(),
});
type MadeReport = z.infer<typeof MadeReport>;

const PREFIX = 'report:';
const idOf = ({ year, form, unit, version }: Pick<MadeReport, 'year' | 'form' | 'unit' | 'version'>) =>
  `${year}-${form}-${unit ?? 'tinh'}-${version}`;
const infoOf = ({ payload }: Fact<MadeReport>): ReportInfo => ({ id: idOf(payload), ...payload });

/** Reports that were made of a year, the newest first. */
export async function listReports({ warehouse }: Pick<RouteContext, 'warehouse'>, year: number): Promise<ReportInfo[]> {
  const all = await readFacts(warehouse, `${PREFIX}${year}-`, MadeReport);
  return all.map(infoOf).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** Makes every file of a report and keeps them by their digests, as a version beside those made before. Throws ApiError. */
export async function makeReport(context: RouteContext, wanted: NewReport, by: string): Promise<ReportInfo> {
  const { warehouse, clock } = context;
  const before = (await listReports(context, wanted.year)).filter(
    (one) => one.form === wanted.form && one.unit === wanted.unit,
  );
  const version = Math.max(0, ...before.map((one) => one.version)) + 1;
  const model = await buildReport(context, wanted, version);
  const at = clock.now();
  const files: ReportInfo['files'] = [];
  const write = reportWriter(model);
  for (const format of REPORT_FORMATS) {
    const { bytes, fileName: name, mediaType } = await write(format);
    files.push({ ...(await keepBytes(warehouse, { name, mediaType, bytes }, { by, at })), format });
  }
  const { form, year, unit, draft } = wanted;
  const { merkleRoot: evidenceRoot, manifestDigest: manifest } = model.evidence;
  const payload: MadeReport = {
    ...{ form, year, unit, version, draft, evidenceRoot, manifest, files },
    madeAt: toLocalIso(at),
    madeBy: by,
    signed: null,
  };
  const fact = await writeFact(warehouse, {
    entity: `${PREFIX}${idOf(payload)}`,
    schema: MadeReport,
    by,
    compute(current) {
      if (current) throw new ApiError('conflict', { detail: 'Người khác vừa lập phiên bản này; hãy lập lại.' });
      return payload;
    },
  });
  if (!fact) throw new ApiError('internal');
  return infoOf(fact);
}

/** Takes the signed PDF or scan back in. Throws ApiError `not-found`, or `conflict` where one is kept already. */
export async function keepSigned(
  { warehouse, clock }: Pick<RouteContext, 'warehouse' | 'clock'>,
  id: string,
  digest: string,
  by: string,
): Promise<ReportInfo> {
  const [document] = await documentsOf(warehouse, [digest]);
  const at = toLocalIso(clock.now());
  const fact = await writeFact(warehouse, {
    entity: `${PREFIX}${id}`,
    schema: MadeReport,
    by,
    compute(current) {
      if (!current || !document) return undefined;
      if (current.payload.signed) throw new ApiError('conflict', { detail: 'Bản đã ký của báo cáo này đã được lưu.' });
      return { ...current.payload, signed: { document, at, by } };
    },
  });
  if (!fact) throw new ApiError('not-found', { detail: 'Không có báo cáo này.' });
  return infoOf(fact);
}

/** One report. Throws ApiError `not-found`. */
export async function findReport({ warehouse }: Pick<RouteContext, 'warehouse'>, id: string): Promise<ReportInfo> {
  const fact = await readFact(warehouse, `${PREFIX}${id}`, MadeReport);
  if (!fact) throw new ApiError('not-found', { detail: 'Không có báo cáo này.' });
  return infoOf(fact);
}
