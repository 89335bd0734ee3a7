CREATE OR REPLACE VIEW current_publications AS
SELECT
  publication_id,
  latest.1 AS account_id, latest.2 AS unit_id, latest.3 AS platform_id, latest.4 AS native_id, latest.5 AS url, latest.6 AS title,
  latest.7 AS published_at, latest.8 AS source_id, latest.9 AS evidence_digest, first_seen_at,
  coalesce(latest.7, first_seen_at) AS dated_at
FROM (
  SELECT
    publication_id,
    argMax(tuple(account_id, unit_id, platform_id, native_id, url, title, published_at, source_id, evidence_digest), tuple(observed_at, source_id)) AS latest,
    min(observed_at) AS first_seen_at
  FROM publications
  GROUP BY publication_id
);
