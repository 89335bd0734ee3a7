-- The closed population of one unit and period as it stood when it was closed: every item, those left out too, with what was decided of it
-- and what the machine said where an editor corrected it. Named by its own digest; never changed.
CREATE TABLE IF NOT EXISTS audit_populations (
  population_digest String,
  position UInt32,
  item_id String,
  month LowCardinality(String),
  title Nullable(String),
  url String,
  dated_at DateTime64(3, 'UTC'),
  dated_by_sighting Bool,
  format Nullable(String),
  layer LowCardinality(String),
  probability Float64,
  origin LowCardinality(String),
  advertising Bool,
  broadcast_origin Bool,
  archive_digest String,
  machine_known Bool,
  machine_format Nullable(String),
  machine_origin LowCardinality(String),
  machine_advertising Bool,
  machine_broadcast_origin Bool
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (population_digest, position, item_id);

-- The sample of an audit. Wave 1 and 2 are drawn; wave 0 are the proposals of each month, chosen and never part of the estimate.
CREATE TABLE IF NOT EXISTS audit_samples (
  audit_id String,
  wave UInt8,
  position UInt32,
  item_id String,
  stratum LowCardinality(String),
  month LowCardinality(String)
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (audit_id, wave, position, item_id);

-- Labels of assessors: a table of their own, so that nothing that reads classifications, for the newsroom or for training, can meet them.
CREATE TABLE IF NOT EXISTS audit_labels (
  audit_id String,
  item_id String,
  labelled_by String,
  labelled_at DateTime64(3, 'UTC'),
  format_said LowCardinality(String),
  broadcast_origin Bool,
  ownership LowCardinality(String),
  same_as Nullable(String),
  note Nullable(String),
  codebook LowCardinality(String)
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (audit_id, item_id, labelled_by, labelled_at);
