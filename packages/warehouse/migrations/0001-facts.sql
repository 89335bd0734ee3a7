-- Facts: people, keys, labels, declarations, registry, state, leases. One row is one version of one entity; the fold
-- stands in views/00-current-facts.sql, the way to write one in src/claim.ts.
-- Unpartitioned on purpose: insert tokens are kept per partition, and with months two claims around midnight of the
-- first would both win. The window says how many recent tokens are kept. Rows are never deleted: a number that was
-- deleted could be claimed again.
CREATE TABLE IF NOT EXISTS facts (
  entity String,
  version UInt64,
  at DateTime64(3, 'UTC') DEFAULT now64(3),
  by String,
  claim_id String,
  payload String CODEC(ZSTD(3))
)
ENGINE = {replicated}MergeTree
ORDER BY (entity, version, at, claim_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 10000;
