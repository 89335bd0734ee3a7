-- Every reading of every counter, restated values and absences too. An exact repeat may stand twice until the engine merges it: questions
-- take each once (LIMIT 1 BY).
CREATE OR REPLACE VIEW sample_history AS
SELECT publication_id, account_id, is_account, metric, metric_period, observed_at, said, recorded_at, definition, value, source_id
FROM samples;
