-- The newest decision of each candidate version on each item's content.
CREATE OR REPLACE VIEW candidates AS
SELECT * FROM candidate_decisions
ORDER BY model_version, item_id, source_digest, decided_at DESC
LIMIT 1 BY model_version, item_id, source_digest;
