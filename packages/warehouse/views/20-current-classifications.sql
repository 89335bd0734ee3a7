-- What the newsroom sees: an editor's word before the machine's, then the newest. Assessors' labels never show here.
CREATE OR REPLACE VIEW current_classifications AS
SELECT
  item_id, layer, decided_by, model_version, format, secondary, topic, probability, reasons, origin, has_audio_version, broadcast_origin,
  ai_label, advertising, decided_at, source_digest, note
FROM (
  SELECT *,
    row_number() OVER (PARTITION BY item_id ORDER BY layer = 'editor' DESC, decided_at DESC, model_version DESC, decided_by DESC, source_digest DESC) AS place
  FROM classifications
  WHERE layer != 'assessor'
)
WHERE place = 1;
