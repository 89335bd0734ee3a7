-- The newest known value: an absence never overwrites it.
CREATE OR REPLACE VIEW latest_samples AS
SELECT publication_id, metric, metric_period, argMax(tuple(assumeNotNull(value), definition, source_id), observed_at) AS latest, max(observed_at) AS observed_at
FROM samples
WHERE value IS NOT NULL
GROUP BY publication_id, metric, metric_period;
