CREATE TABLE IF NOT EXISTS publications (
  publication_id String,
  observed_at DateTime64(3, 'UTC'),
  source_id LowCardinality(String),
  account_id LowCardinality(String),
  unit_id LowCardinality(String),
  platform_id LowCardinality(String),
  native_id String,
  url Nullable(String),
  title Nullable(String),
  published_at Nullable(DateTime64(3, 'UTC')),
  evidence_digest String
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (publication_id, observed_at, source_id);

CREATE TABLE IF NOT EXISTS samples (
  publication_id String,
  metric LowCardinality(String),
  metric_period LowCardinality(String),
  observed_at DateTime64(3, 'UTC'),
  definition LowCardinality(String),
  value Nullable(Float64),
  source_id LowCardinality(String)
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(observed_at)
ORDER BY (publication_id, metric, metric_period, observed_at);
