-- The last runs of each source, and when it last brought something new.
CREATE OR REPLACE VIEW source_runs AS
SELECT run_id, source_id, started_at, ended_at, outcome, requests, bytes, sightings, publications, samples, issues, error_code, error_message, streams
FROM runs;
