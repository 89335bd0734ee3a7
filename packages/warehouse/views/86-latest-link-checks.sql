-- What the last look at a work found: every row of one look bears one time.
CREATE OR REPLACE VIEW latest_link_checks AS
SELECT item_id, kind, url, checked_at, unit_id, source_id, outcome, status, reason
FROM (
  SELECT *,
    max(checked_at) OVER (PARTITION BY item_id) AS last_look,
    row_number() OVER (PARTITION BY item_id, kind, url, checked_at ORDER BY outcome) AS place
  FROM link_checks
)
WHERE checked_at = last_look AND place = 1;
