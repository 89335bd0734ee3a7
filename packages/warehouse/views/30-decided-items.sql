-- Items with their decision. `is_work`: counts as the unit's own production under the default rules (policy, section 3); a rulebook may switch
-- republished content and advertising on, so indicator 3 looks here and not at `works`.
CREATE OR REPLACE VIEW decided_items AS
SELECT
  i.item_id AS item_id, i.unit_id AS unit_id, i.url AS url, i.title AS title, i.lead AS lead, i.authors AS authors, i.section AS section,
  i.published_at AS published_at, i.updated_at AS updated_at, i.first_seen_at AS first_seen_at, i.dated_at AS dated_at,
  i.dated_by_sighting AS dated_by_sighting, i.source_line AS source_line, i.tags AS tags, i.syllables AS syllables, i.simhash AS simhash,
  i.archive_digest AS archive_digest, i.source_digest AS source_digest, i.source_id AS source_id, i.extractor_version AS extractor_version,
  -- The machine abstained: its proposal is no decision, and no number may rest on it.
  if(c.item_id = '' OR c.layer = 'abstained', NULL, c.format) AS format,
  c.secondary AS secondary, c.topic AS topic, c.probability AS probability, c.layer AS layer, c.reasons AS reasons, c.model_version AS model_version,
  if(c.origin = '', 'unknown', c.origin) AS origin,
  c.has_audio_version AS has_audio_version, c.broadcast_origin AS broadcast_origin, c.ai_label AS ai_label, c.advertising AS advertising,
  toBool(c.item_id != '') AS classified,
  toBool(ifNull(c.format, '') != 'e-paper' AND c.origin != 'republished' AND NOT c.advertising) AS is_work
FROM current_items AS i
LEFT JOIN current_classifications AS c ON c.item_id = i.item_id;
