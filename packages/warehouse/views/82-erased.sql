CREATE OR REPLACE VIEW erased AS
SELECT digest, source_id, fetched_at, erased_at, reason FROM erased_responses;
