-- Addresses as the lists showed them first, with the list's kind.
CREATE OR REPLACE VIEW sighted AS
SELECT address, source_id, unit_id, list_kind, argMin(tuple(url, title, section, published_at), seen_at) AS first, min(seen_at) AS seen_at
FROM sightings
GROUP BY address, source_id, unit_id, list_kind;
