-- When a leaf's title and address were removed on request: its digest stays, and `verify` tells removal from tampering by the record of it.
ALTER TABLE evidence ADD COLUMN IF NOT EXISTS purged_at Nullable(DateTime64(3, 'UTC'));

-- Archived responses that were taken out and why: so that a digest in evidence says what became of its page.
CREATE TABLE IF NOT EXISTS erased_responses (
  digest String,
  source_id LowCardinality(String),
  fetched_at DateTime64(3, 'UTC'),
  erased_at DateTime64(3, 'UTC'),
  reason LowCardinality(String)
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (digest, source_id, fetched_at, erased_at, reason);
