-- Whether the platform says a publication's kind (stated) or it was told by signs (heuristic).
ALTER TABLE publications ADD COLUMN IF NOT EXISTS kind_basis LowCardinality(String) DEFAULT 'stated';

-- How far each stream of a run came, as JSON: [{stream, complete, reason, code, resumeAt}]. Runs from before have none.
ALTER TABLE runs ADD COLUMN IF NOT EXISTS streams String DEFAULT '[]' CODEC(ZSTD(3));
