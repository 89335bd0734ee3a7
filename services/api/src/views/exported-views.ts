import { defineQuery, type QueryDefinition, viewNames } from '@nhipbao/warehouse';
import { z } from 'zod';

/** Rows of one answer at most; what is larger is exported as Parquet by the command line. */
export const MOST_ROWS = 50_000;

/**
 * Views that are not handed out: an audit's sample and labels are the assessor's alone; facts hold people, sessions and keys, the vault sealed secrets; model files are bytes; archived responses and full texts are bytes and works of
 * others, opened one by one through the archive.
 */
const WITHHELD = new Set([
  'current_facts',
  'fact_versions',
  'attached_documents',
  'archived',
  'item_texts',
  'item_history',
  'format_model_files',
  'vault_entries',
  'population_items',
  'sampled_items',
  'assessor_labels',
  'audit_facts',
]);

const Params = z.object({ limit: z.int() });
const Row = z.looseObject({});

/** A question for each view that may be exported, by the view's name. The names come from the views' files, never from a request. */
export function exportedViews(): Map<string, QueryDefinition<typeof Params, typeof Row>> {
  return new Map(
    viewNames()
      .filter((name) => !WITHHELD.has(name))
      .map((name) => {
        const sql = `SELECT * FROM ${name} ORDER BY ALL LIMIT {limit:UInt32}`;
        return [name, defineQuery({ name: `export-${name}`, params: Params, row: Row, sql })];
      }),
  );
}
