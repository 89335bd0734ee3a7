import { type ReportModel, unitName } from '../model/report-model.ts';
import { type CsvCell, csvBytes } from './tables/csv-bytes.ts';

const HEADER = [
  'position',
  'indicator',
  'unit',
  'unit_name',
  'title',
  'url',
  'archived_url',
  'archive_digest',
  'dated_on',
  'counted',
  'reason',
  'format',
  'platform',
  'leaf_digest',
  'evidence_root',
  'demo',
];

/** Every row of evidence with its archived address, counted or left out with its reason. */
export function writeEvidenceCsv(model: ReportModel): Uint8Array {
  return csvBytes(HEADER, rowsOf(model));
}

function* rowsOf(model: ReportModel): Generator<CsvCell[]> {
  const { items, merkleRoot } = model.evidence;
  const names = new Map(model.units.map(({ id }) => [id, unitName(model, id)]));
  for (const [index, item] of items.entries())
    yield [
      index + 1,
      item.indicator,
      item.unit,
      names.get(item.unit) ?? item.unit,
      item.title,
      item.url,
      item.archivedUrl,
      item.archiveDigest,
      item.datedOn,
      item.counted,
      item.reason,
      item.format,
      item.platform,
      item.leafDigest,
      merkleRoot,
      model.demo,
    ];
}
