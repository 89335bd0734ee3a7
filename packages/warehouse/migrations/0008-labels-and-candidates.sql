-- Where an editor's label was given, the week of the draw for the random queue, whether the machine's word was in sight, and which
-- fields the person stated; what was not stated was carried over from the decision before. Empty for the machine's decisions.
ALTER TABLE classifications ADD COLUMN IF NOT EXISTS queue LowCardinality(String) DEFAULT '';

ALTER TABLE classifications ADD COLUMN IF NOT EXISTS draw LowCardinality(String) DEFAULT '';

ALTER TABLE classifications ADD COLUMN IF NOT EXISTS saw_machine Bool DEFAULT true;

ALTER TABLE classifications ADD COLUMN IF NOT EXISTS said Array(LowCardinality(String)) DEFAULT [];

-- What a candidate version would decide: in no view of the newsroom until it is adopted, and kept afterwards.
CREATE TABLE IF NOT EXISTS candidate_decisions (
  item_id String,
  decided_at DateTime64(3, 'UTC'),
  layer LowCardinality(String),
  model_version LowCardinality(String),
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
  advertising Bool
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (model_version, item_id, source_digest, decided_at);

-- Format models that were trained here and rescored with: a version is decided by the same bytes for ever.
CREATE TABLE IF NOT EXISTS format_models (
  model_version String,
  digest String,
  bytes String CODEC(ZSTD(3)),
  added_at DateTime64(3, 'UTC'),
  added_by String
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (model_version, digest);

-- One row for each unit, week and signal whenever drift was computed; the newest counts.
CREATE TABLE IF NOT EXISTS drift (
  unit_id LowCardinality(String),
  week Date,
  signal LowCardinality(String),
  computed_at DateTime64(3, 'UTC'),
  model_version LowCardinality(String),
  n UInt64,
  n_before UInt64,
  value Nullable(Float64),
  before Nullable(Float64),
  upper_limit Nullable(Float64),
  alert Bool
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (unit_id, week, signal, computed_at);
