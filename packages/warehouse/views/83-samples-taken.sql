CREATE OR REPLACE VIEW samples_taken AS
SELECT publication_id, metric, metric_period, observed_at, definition, value, source_id FROM samples;
