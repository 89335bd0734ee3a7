-- What the newsroom sees: an editor's word before the machine's, then the newest. Assessors' labels never show here.
CREATE OR REPLACE VIEW current_classifications AS
SELECT
  item_id,
  latest.1 AS layer, latest.2 AS decided_by, latest.3 AS model_version, latest.4 AS format, latest.5 AS secondary, latest.6 AS topic,
  latest.7 AS probability, latest.8 AS reasons, latest.9 AS origin, latest.10 AS has_audio_version, latest.11 AS broadcast_origin,
  latest.12 AS ai_label, latest.13 AS advertising, latest.14 AS decided_at, latest.15 AS source_digest, latest.16 AS note
FROM (
  SELECT
    item_id,
    argMax(tuple(layer, decided_by, model_version, format, secondary, topic, probability, reasons, origin, has_audio_version,
      broadcast_origin, ai_label, advertising, decided_at, source_digest, note),
      tuple(layer = 'editor', decided_at, model_version)) AS latest
  FROM classifications
  WHERE layer != 'assessor'
  GROUP BY item_id
);
