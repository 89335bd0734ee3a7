-- One row a run of a source, written when it ends.
CREATE TABLE IF NOT EXISTS runs (
  run_id String,
  source_id LowCardinality(String),
  epoch UInt64,
  started_at DateTime64(3, 'UTC'),
  ended_at DateTime64(3, 'UTC'),
  outcome LowCardinality(String),
  requests UInt32,
  bytes UInt64,
  sightings UInt32,
  publications UInt32,
  samples UInt32,
  issues UInt32,
  error_code Nullable(String),
  error_message Nullable(String)
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(started_at)
ORDER BY (source_id, started_at, run_id);

-- What could not be used, kept with its reason.
CREATE TABLE IF NOT EXISTS collection_issues (
  issue_id String,
  run_id String,
  source_id LowCardinality(String),
  at DateTime64(3, 'UTC'),
  code LowCardinality(String),
  message String,
  url Nullable(String),
  detail Nullable(String),
  digest Nullable(String)
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (source_id, at, issue_id);

-- First time a source showed an address: polls that show it again add nothing.
CREATE TABLE IF NOT EXISTS sightings (
  address String,
  source_id LowCardinality(String),
  unit_id LowCardinality(String),
  list_kind LowCardinality(String),
  url String,
  title Nullable(String),
  section Nullable(String),
  published_at Nullable(DateTime64(3, 'UTC')),
  seen_at DateTime64(3, 'UTC')
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (source_id, address, seen_at);

-- Every attempt to read an article page and when it is due again (NULL: never).
CREATE TABLE IF NOT EXISTS page_fetches (
  address String,
  url String,
  unit_id LowCardinality(String),
  source_id LowCardinality(String),
  item_id String,
  fetched_at DateTime64(3, 'UTC'),
  outcome LowCardinality(String),
  status UInt16,
  digest String,
  attempt UInt16,
  next_at Nullable(DateTime64(3, 'UTC')),
  etag String,
  last_modified String,
  error_code Nullable(String),
  error_message Nullable(String)
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (address, fetched_at);
