-- The newest known value: an absence never overwrites it; of two for one instant, the one that was handed in later. Ask with a filter on publication_id or metric_period: both reach the table's
-- own order, in which it is folded without a hash table of everything.
CREATE OR REPLACE VIEW latest_samples AS
SELECT publication_id, metric, metric_period, latest.1 AS value, latest.2 AS definition, latest.3 AS source_id, latest.4 AS observed_at
FROM (
  SELECT publication_id, metric, metric_period, argMax(tuple(value, definition, source_id, observed_at), tuple(observed_at, recorded_at)) AS latest
  FROM samples
  WHERE value IS NOT NULL
  GROUP BY publication_id, metric, metric_period
  SETTINGS optimize_aggregation_in_order = 1
);
