-- What indicator 3 looks at: every item with what was decided of it, and by the machine alone where an editor corrected it; and the native
-- posts that editors confirmed as works (their id is the publication's).
CREATE OR REPLACE VIEW trend_items AS
SELECT d.unit_id AS unit_id, 'work' AS kind, 'website' AS platform_id, d.item_id AS item_id,
  formatDateTime(toTimeZone(d.dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, d.title AS title, d.url AS url,
  d.dated_at AS dated_at, d.dated_by_sighting AS dated_by_sighting, d.format AS format, d.layer AS layer, d.probability AS probability,
  d.origin AS origin, d.advertising AS advertising, d.broadcast_origin AS broadcast_origin, d.archive_digest AS archive_digest,
  toBool(d.layer = 'editor' AND m.item_id != '') AS machine_known,
  if(m.item_id = '' OR m.layer = 'abstained', NULL, m.format) AS machine_format, toString(m.origin) AS machine_origin,
  m.advertising AS machine_advertising, m.broadcast_origin AS machine_broadcast_origin
FROM decided_items AS d
LEFT JOIN (
  SELECT item_id, layer, format, origin, advertising, broadcast_origin
  FROM machine_decisions
  WHERE item_id IN (SELECT item_id FROM labels)
) AS m ON m.item_id = d.item_id
UNION ALL
SELECT unit_id, 'publication' AS kind, platform_id, publication_id AS item_id,
  formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, title, ifNull(url, '') AS url,
  dated_at, dated_by_sighting, format, 'editor' AS layer, 1. AS probability,
  'own' AS origin, false AS advertising, false AS broadcast_origin, evidence_digest AS archive_digest,
  false AS machine_known, NULL AS machine_format, '' AS machine_origin, false AS machine_advertising, false AS machine_broadcast_origin
FROM native_works;
