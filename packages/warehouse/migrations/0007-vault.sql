-- The vault: secrets and grants of platforms, sealed by a key that is kept elsewhere. Rows as in facts (one row is one
-- version of one entry), but in a table of their own, because backups and exports leave it out: after a restore an old
-- single-use token would be worse than none. A new token must be on the disk before its first use, hence the fsync.
CREATE TABLE IF NOT EXISTS vault_rows (
  entry String,
  version UInt64,
  at DateTime64(3, 'UTC') DEFAULT now64(3),
  by String,
  claim_id String,
  key_id String,
  sealed String
)
ENGINE = {replicated}MergeTree
ORDER BY (entry, version, at, claim_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 10000,
  fsync_after_insert = 1, fsync_part_directory = 1;
