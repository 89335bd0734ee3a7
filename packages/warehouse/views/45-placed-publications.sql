-- Every publication with what holds of it; one that nobody has looked at yet is unknown and waits. `content_key` changes with what
-- matching reads.
CREATE OR REPLACE VIEW placed_publications AS
SELECT
  p.publication_id AS publication_id, p.account_id AS account_id, p.unit_id AS unit_id, p.platform_id AS platform_id, p.native_id AS native_id,
  p.url AS url, p.title AS title, p.kind AS kind, p.text AS text, p.links AS links, p.published_at AS published_at, p.source_id AS source_id,
  p.evidence_digest AS evidence_digest, p.first_seen_at AS first_seen_at, p.dated_at AS dated_at,
  hex(sipHash64(p.platform_id, p.native_id, ifNull(p.url, ''), ifNull(p.title, ''), ifNull(p.text, ''), p.links, p.dated_at)) AS content_key,
  if(m.publication_id = '', 'unknown', m.status) AS status,
  m.item_id AS item_id, m.layer AS layer, m.score AS score, m.doubt AS doubt, m.decided_at AS decided_at, m.decided_by AS decided_by,
  m.format AS format, m.origin AS origin, m.same_as AS same_as,
  toBool(m.publication_id = '' OR m.waits) AS waits
FROM current_publications AS p
LEFT JOIN current_matches AS m ON m.publication_id = p.publication_id;
