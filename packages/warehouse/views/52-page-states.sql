-- The last attempt at each page.
CREATE OR REPLACE VIEW page_states AS
SELECT address, unit_id, item_id, outcome, status, digest, attempt, next_at, error_code, error_message, url, source_id, etag, last_modified, fetched_at
FROM (
  SELECT *, row_number() OVER (PARTITION BY address ORDER BY fetched_at DESC) AS place
  FROM page_fetches
)
WHERE place = 1;
