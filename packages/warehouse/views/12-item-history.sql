-- One row for each time the source's content changed, under the newest extractor that read it.
CREATE OR REPLACE VIEW item_history AS
SELECT item_id, observed_at, source_digest, extractor_version, url, archive_digest, title, lead, published_at, updated_at, article
FROM (
  SELECT *, lagInFrame(toNullable(source_digest)) OVER (PARTITION BY item_id ORDER BY observed_at ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS previous
  FROM (
    SELECT * FROM item_versions ORDER BY item_id, observed_at, extractor_version DESC LIMIT 1 BY item_id, observed_at
  )
)
WHERE previous IS NULL OR previous != source_digest;
