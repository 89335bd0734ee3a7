-- What a reading said is a part of what makes it another one: a table that people hand in names the day of its numbers, so a corrected row
-- has the same instant as the one before, which would be lost without a trace. `said` is the value as text ('' where it is absent, and
-- of rows from before); `recorded_at` tells which of two for one instant came later.
ALTER TABLE samples
  ADD COLUMN IF NOT EXISTS said String CODEC(ZSTD(3)),
  ADD COLUMN IF NOT EXISTS recorded_at DateTime64(3, 'UTC') CODEC(ZSTD(3)),
  MODIFY ORDER BY (publication_id, metric, metric_period, observed_at, said);
