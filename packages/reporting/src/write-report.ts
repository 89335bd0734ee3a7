import { hash } from 'node:crypto';
import { fold } from '@nhipbao/records';
import { ReportModel } from './model/report-model.ts';
import { writeCsv } from './outputs/write-csv.ts';
import { writeDocx } from './outputs/write-docx.ts';
import { writeEvidenceCsv } from './outputs/write-evidence-csv.ts';
import { writeJson } from './outputs/write-json.ts';
import { writePdf } from './outputs/write-pdf.ts';
import { writeSdmxCsv } from './outputs/write-sdmx-csv.ts';
import { writeXlsx } from './outputs/write-xlsx.ts';
import { FORM_WORDS } from './words/verdict-words.ts';

/** What a report can be written as; one file in `outputs/` each. */
const OUTPUTS = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: writeDocx,
  },
  pdf: { mediaType: 'application/pdf', extension: 'pdf', write: writePdf },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    write: writeXlsx,
  },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv', write: writeCsv },
  'evidence-csv': { mediaType: 'text/csv; charset=utf-8', extension: 'minh-chung.csv', write: writeEvidenceCsv },
  json: { mediaType: 'application/json; charset=utf-8', extension: 'json', write: writeJson },
  'sdmx-csv': {
    mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    extension: 'sdmx.csv',
    write: writeSdmxCsv,
  },
} satisfies Record<string, Output>;

interface Output {
  mediaType: string;
  /** What follows the file's name. */
  extension: string;
  write(model: ReportModel): Uint8Array | Promise<Uint8Array>;
}

export type ReportFormat = keyof typeof OUTPUTS;
export const REPORT_FORMATS = Object.keys(OUTPUTS).filter((name): name is ReportFormat => name in OUTPUTS);

/** A report as a file, with the digest under which it is stored. */
export interface ReportFile {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
}

/**
 * Writes one file of a report. PDF, JSON and the CSV files are the same bytes for the same model; Word and Excel files carry the time
 * of writing. Throws a ZodError naming the field where the model is not whole.
 */
export async function writeReport(model: ReportModel, format: ReportFormat): Promise<ReportFile> {
  return reportWriter(model)(format);
}

/** Checks a model once (a year has 100,000 rows of evidence) and then writes any of its files. Errors as `writeReport`. */
export function reportWriter(model: ReportModel): (format: ReportFormat) => Promise<ReportFile> {
  const checked = ReportModel.parse(model);
  return async (format) => {
    const { mediaType, extension, write } = OUTPUTS[format];
    const bytes = await write(checked);
    return { bytes, mediaType, fileName: `${fileStem(checked)}.${extension}`, sha256: hash('sha256', bytes) };
  };
}

/** bao-cao-tong-hop-2026-svhttdl, with what marks a draft, a later version or invented data. */
function fileStem({ form, year, version, issuing, demo }: ReportModel): string {
  const body = fold(issuing.body.abbreviation).replaceAll(/[^a-z0-9]/g, '');
  return [
    FORM_WORDS[form].file,
    year,
    body,
    ...(version > 1 ? [`v${version}`] : []),
    ...(issuing.draft ? ['du-thao'] : []),
    ...(demo ? ['minh-hoa'] : []),
  ].join('-');
}
