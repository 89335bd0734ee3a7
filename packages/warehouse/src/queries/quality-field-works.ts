import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** A work behind a number of the quality page; what it is listed for stands in the question's other columns. */
export const QualityWorkRow = z.object({
  item_id: z.string(),
  unit_id: z.string(),
  title: z.string().nullable(),
  dated_at: InstantText,
});

/** The items of one unit behind a number of `quality-fields`, newest first. `measure`: no-author, no-lead, no-source, no-ai-label. */
export const qualityFieldWorks = defineQuery({
  name: 'quality-field-works',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date(), measure: z.string(), limit: z.int() }),
  row: QualityWorkRow.extend({ republished: z.boolean() }),
  sql: `
    SELECT item_id, unit_id, title, dated_at, toBool(origin = 'republished') AS republished
    FROM decided_items
    WHERE unit_id = {unit:String}
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND ifNull(format, '') != 'e-paper' AND NOT advertising
      AND multiIf(
        {measure:String} = 'no-author', is_work AND empty(authors),
        {measure:String} = 'no-lead', is_work AND trimBoth(ifNull(lead, '')) = '',
        {measure:String} = 'no-source', trimBoth(ifNull(source_line, '')) = '' AND (origin = 'republished' OR empty(authors)),
        {measure:String} = 'no-ai-label', is_work AND has_audio_version AND NOT ai_label,
        false)
    ORDER BY dated_at DESC, item_id DESC
    LIMIT {limit:UInt32}`,
});
