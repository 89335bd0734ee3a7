-- The last attempt at each page.
CREATE OR REPLACE VIEW page_states AS
SELECT address,
  latest.1 AS unit_id, latest.2 AS item_id, latest.3 AS outcome, latest.4 AS status, latest.5 AS digest, latest.6 AS attempt, latest.7 AS next_at,
  latest.8 AS error_code, latest.9 AS error_message, latest.10 AS url, latest.11 AS source_id, latest.12 AS etag, latest.13 AS last_modified, fetched_at
FROM (
  SELECT address, max(page_fetches.fetched_at) AS fetched_at,
    argMax(tuple(unit_id, item_id, outcome, status, digest, attempt, next_at, error_code, error_message, url, source_id, etag, last_modified), page_fetches.fetched_at) AS latest
  FROM page_fetches
  GROUP BY address
);
