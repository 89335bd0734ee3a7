CREATE OR REPLACE VIEW current_publications AS
SELECT
  publication_id, account_id, unit_id, platform_id, native_id, url, title, kind, kind_basis, text, links, published_at, source_id, evidence_digest, first_seen_at,
  coalesce(published_at, first_seen_at) AS dated_at
FROM (
  SELECT *,
    min(observed_at) OVER (PARTITION BY publication_id) AS first_seen_at,
    row_number() OVER (PARTITION BY publication_id ORDER BY observed_at DESC, source_id DESC) AS place
  FROM publications
)
WHERE place = 1;
