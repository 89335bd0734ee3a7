-- What became of the addresses that sampled works show: the work's own page, links of its text, its pictures. A work is looked at again
-- after a month, so a row is one look; `outcome` is ok, broken, unclear (nothing can be concluded) or not-asked (robots, guarded).
CREATE TABLE IF NOT EXISTS link_checks (
  item_id String,
  kind LowCardinality(String),
  url String,
  checked_at DateTime64(3, 'UTC'),
  unit_id LowCardinality(String),
  source_id LowCardinality(String),
  outcome LowCardinality(String),
  status Nullable(UInt16),
  reason Nullable(String)
) ENGINE = {replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(checked_at)
ORDER BY (item_id, kind, url, checked_at);
