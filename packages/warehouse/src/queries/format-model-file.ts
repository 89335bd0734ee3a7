import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** A format model that was rescored with, by the version of the whole classifier; `file` is base64. */
export const formatModelFile = defineQuery({
  name: 'format-model-file',
  params: z.object({ version: z.string() }),
  row: z.object({ model_version: z.string(), digest: z.string(), file: z.string() }),
  sql: `SELECT model_version, digest, file FROM format_model_files WHERE model_version = {version:String}`,
});
