-- Which item a publication stands for: every verdict of the matcher and every word of editors, beside each other. The matcher's bear its
-- version, and the key of the content they were given on; editors' have the layer `editor` and who gave them. `doubt`: why the
-- machine left it to a person. `format` and `origin` are an editor's word on a post that is native; `same_as` names the native post
-- of which it is another copy, so that one work is not counted twice.
CREATE TABLE IF NOT EXISTS publication_matches (
  publication_id String,
  decided_at DateTime64(3, 'UTC'),
  layer LowCardinality(String),
  decided_by String,
  matcher_version UInt32,
  content_key String,
  status LowCardinality(String),
  item_id String,
  score Nullable(Float64),
  doubt LowCardinality(String),
  candidate_ids Array(String),
  candidate_layers Array(LowCardinality(String)),
  candidate_scores Array(Float64),
  format Nullable(String),
  origin LowCardinality(String),
  same_as String,
  note Nullable(String)
) ENGINE = {replicated}ReplacingMergeTree
ORDER BY (publication_id, decided_at, layer, decided_by, matcher_version, status, item_id);

-- The canonical form of a post's address: by it a post entered by hand meets the same one read from its platform. Rows from before have none.
ALTER TABLE publications ADD COLUMN IF NOT EXISTS address String DEFAULT '';
