-- Addresses as the lists showed them first, with the list's kind.
CREATE OR REPLACE VIEW sighted AS
SELECT address, source_id, unit_id, list_kind, first.1 AS url, first.2 AS title, first.3 AS section, first.4 AS published_at, first.5 AS seen_at
FROM (
  SELECT address, source_id, unit_id, list_kind, argMin(tuple(url, title, section, published_at, seen_at), seen_at) AS first
  FROM sightings
  GROUP BY address, source_id, unit_id, list_kind
);
