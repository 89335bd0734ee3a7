import { z } from 'zod';
import { MeasurementRow } from './latest-measurement.ts';

/** A stored value with what is said of it, without the months that a chart shows. */
export const ObservationRow = MeasurementRow.omit({ computed_by: true, details: true }).extend({
  explanation: z.string(),
  notes: z.array(z.string()),
});
export type ObservationRow = z.infer<typeof ObservationRow>;
