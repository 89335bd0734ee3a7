-- Files that people attach (declarations, signed reports), kept by the digest of their bytes as base64: a row is never changed.
CREATE TABLE IF NOT EXISTS documents (
  digest String,
  name String,
  media_type LowCardinality(String),
  bytes UInt64,
  added_at DateTime64(3, 'UTC'),
  added_by String,
  content String CODEC(ZSTD(3))
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (digest, added_at, added_by)
SETTINGS index_granularity = 16, index_granularity_bytes = 1048576;
