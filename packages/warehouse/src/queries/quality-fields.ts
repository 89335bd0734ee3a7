import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * What the pages of works say of themselves, by unit and local month of the work: no author, no lead; of works and republished items
 * together (`items`), those nobody stands for (republished without its source, or neither source nor author). `ai_signs`: works with
 * machine-read audio or a label of AI use; `no_ai_label`: those of them without the label. Of one unit, or of all ('').
 */
export const qualityFields = defineQuery({
  name: 'quality-fields',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    month: z.string(),
    works: z.int(),
    items: z.int(),
    no_author: z.int(),
    no_lead: z.int(),
    no_source: z.int(),
    ai_signs: z.int(),
    no_ai_label: z.int(),
  }),
  sql: `
    SELECT unit_id, formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
      toInt32(countIf(is_work)) AS works,
      toInt32(count()) AS items,
      toInt32(countIf(is_work AND empty(authors))) AS no_author,
      toInt32(countIf(is_work AND trimBoth(ifNull(lead, '')) = '')) AS no_lead,
      toInt32(countIf(trimBoth(ifNull(source_line, '')) = '' AND (origin = 'republished' OR empty(authors)))) AS no_source,
      toInt32(countIf(is_work AND (has_audio_version OR ai_label))) AS ai_signs,
      toInt32(countIf(is_work AND has_audio_version AND NOT ai_label)) AS no_ai_label
    FROM decided_items
    WHERE ({unit:String} = '' OR unit_id = {unit:String})
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND ifNull(format, '') != 'e-paper' AND NOT advertising
    GROUP BY unit_id, month
    ORDER BY unit_id, month`,
});
