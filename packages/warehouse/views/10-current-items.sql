-- The latest version of each item: newest observation, then newest extractor. `article` and `search_text` stay in item_texts.
CREATE OR REPLACE VIEW current_items AS
SELECT
  item_id,
  latest.1 AS observed_at, latest.2 AS source_digest, latest.3 AS extractor_version, latest.4 AS unit_id, latest.5 AS source_id,
  latest.6 AS url, latest.7 AS archive_digest, latest.8 AS title, latest.9 AS lead, latest.10 AS authors, latest.11 AS section,
  latest.12 AS published_at, latest.13 AS updated_at, latest.14 AS source_line, latest.15 AS tags, latest.16 AS syllables,
  latest.17 AS simhash,
  first_seen_at,
  coalesce(latest.12, first_seen_at) AS dated_at,
  toBool(latest.12 IS NULL) AS dated_by_sighting
FROM (
  SELECT
    item_id,
    argMax(tuple(observed_at, source_digest, extractor_version, unit_id, source_id, url, archive_digest, title, lead, authors, section,
      published_at, updated_at, source_line, tags, syllables, simhash), tuple(observed_at, extractor_version, source_digest)) AS latest,
    min(observed_at) AS first_seen_at
  FROM item_versions
  GROUP BY item_id
);
