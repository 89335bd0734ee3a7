-- Raw responses as WARC records, once a body: small granules because they are looked up one by one.
CREATE TABLE IF NOT EXISTS archive (
  digest String,
  source_id LowCardinality(String),
  fetched_at DateTime64(3, 'UTC'),
  url String,
  status UInt16,
  content_type LowCardinality(String),
  bytes UInt64,
  warc_record String CODEC(ZSTD(6))
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(fetched_at)
ORDER BY (digest, source_id, fetched_at)
SETTINGS index_granularity = 16, index_granularity_bytes = 1048576;
