-- A published value never changes: a correction is a new version beside it.
CREATE TABLE IF NOT EXISTS measurements (
  measurement_id String,
  indicator_id LowCardinality(String),
  indicator_number UInt8,
  indicator_version UInt32,
  unit_id LowCardinality(String),
  period_id LowCardinality(String),
  version UInt64,
  computed_at DateTime64(3, 'UTC'),
  computed_by String,
  rulebook_version String,
  value Nullable(Float64),
  lower Nullable(Float64),
  upper Nullable(Float64),
  numerator Nullable(UInt64),
  denominator Nullable(UInt64),
  coverage Nullable(Float64),
  verdict LowCardinality(String),
  provisional Bool,
  evidence_digest String,
  details String
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (indicator_id, unit_id, period_id, version, measurement_id);

-- The rows behind a value, listed and hashed; two values that rest on the same rows share them.
CREATE TABLE IF NOT EXISTS evidence (
  evidence_digest String,
  position UInt32,
  leaf_digest String,
  kind LowCardinality(String),
  record_id String,
  month LowCardinality(String),
  counted Bool,
  reason String,
  title Nullable(String),
  url Nullable(String),
  format Nullable(String),
  platform_id LowCardinality(String),
  dated_at Nullable(DateTime64(3, 'UTC')),
  archive_digest String
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (evidence_digest, position);
