-- The newest known value: an absence never overwrites it.
CREATE OR REPLACE VIEW latest_samples AS
SELECT publication_id, metric, metric_period, latest.1 AS value, latest.2 AS definition, latest.3 AS source_id, latest.4 AS observed_at
FROM (
  SELECT publication_id, metric, metric_period, argMax(tuple(value, definition, source_id, observed_at), observed_at) AS latest
  FROM samples
  WHERE value IS NOT NULL
  GROUP BY publication_id, metric, metric_period
);
