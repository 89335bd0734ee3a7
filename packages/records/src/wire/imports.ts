import { z } from 'zod';
import { IssueSummary } from './sources.ts';

/** Largest file that is taken over the API, in bytes. */
export const IMPORT_MAX_BYTES = 20 * 1024 * 1024;

/** Rows of a handed-in table: how many there were, how many were taken and how many were refused. */
export const ImportRows = z.object({ rows: z.int(), taken: z.int(), rejected: z.int() });
export type ImportRows = z.infer<typeof ImportRows>;

/** One file that was handed in: who, when, and what came of it. GET /api/v1/imports/{source} lists them, newest first. */
export const ImportUpload = z.object({
  id: z.string(),
  /** As the person called it. */
  name: z.string(),
  /** SHA-256 of the file, by which the archive keeps it. */
  digest: z.string(),
  bytes: z.int(),
  by: z.string(),
  at: z.string(),
  /** `received` while it is being read; else the outcome of the run: complete, unchanged, incomplete, failed, busy. */
  outcome: z.string(),
  /** Null where the file could not be read as a table, or is the one that was read before. */
  rows: ImportRows.nullable(),
  error: z.string().nullable(),
});
export type ImportUpload = z.infer<typeof ImportUpload>;

/** What a finished task of POST /api/v1/imports/{source} answers: the upload, and why rows were refused (the first 200). */
export const ImportResult = ImportUpload.extend({ issues: z.array(IssueSummary) });
export type ImportResult = z.infer<typeof ImportResult>;
