-- What a post says and carries: matching compares it with the unit's items. Rows from before have neither.
ALTER TABLE publications ADD COLUMN IF NOT EXISTS kind LowCardinality(String) DEFAULT 'post';

ALTER TABLE publications ADD COLUMN IF NOT EXISTS text Nullable(String) CODEC(ZSTD(3));

ALTER TABLE publications ADD COLUMN IF NOT EXISTS links Array(String);
