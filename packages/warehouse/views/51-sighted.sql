-- Addresses as the lists showed them first, with the list's kind.
CREATE OR REPLACE VIEW sighted AS
SELECT address, source_id, unit_id, list_kind, url, title, section, published_at, seen_at
FROM (
  SELECT *, row_number() OVER (PARTITION BY source_id, address, unit_id, list_kind ORDER BY seen_at) AS place
  FROM sightings
)
WHERE place = 1;
