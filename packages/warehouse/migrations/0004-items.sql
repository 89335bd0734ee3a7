-- Addresses under which an item is known; the first one names it for ever.
CREATE TABLE IF NOT EXISTS item_addresses (
  address String,
  item_id String,
  unit_id LowCardinality(String),
  reason LowCardinality(String),
  at DateTime64(3, 'UTC')
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (address, at, item_id, reason);

-- Append-only: an article that goes A, B, A keeps three rows.
CREATE TABLE IF NOT EXISTS item_versions (
  item_id String,
  observed_at DateTime64(3, 'UTC'),
  source_digest String,
  extractor_version UInt32,
  unit_id LowCardinality(String),
  source_id LowCardinality(String),
  url String,
  archive_digest String,
  title Nullable(String),
  lead Nullable(String),
  authors Array(String),
  section Nullable(String),
  published_at Nullable(DateTime64(3, 'UTC')),
  updated_at Nullable(DateTime64(3, 'UTC')),
  source_line Nullable(String),
  tags Array(String),
  syllables UInt32,
  simhash String,
  article String CODEC(ZSTD(3)),
  search_text String CODEC(ZSTD(3)),
  INDEX search_words search_text TYPE text(tokenizer = splitByNonAlpha)
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(observed_at)
ORDER BY (item_id, observed_at, source_digest, extractor_version);

-- Every decision on format and topic, by rule, model, editor or assessor.
CREATE TABLE IF NOT EXISTS classifications (
  item_id String,
  decided_at DateTime64(3, 'UTC'),
  layer LowCardinality(String),
  decided_by String,
  model_version String,
  source_digest String,
  format Nullable(String),
  secondary Array(String),
  topic Nullable(String),
  probability Float64,
  reasons String,
  origin LowCardinality(String),
  has_audio_version Bool,
  broadcast_origin Bool,
  ai_label Bool,
  advertising Bool,
  note Nullable(String)
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(decided_at)
ORDER BY (item_id, decided_at, layer, decided_by, model_version, source_digest);
