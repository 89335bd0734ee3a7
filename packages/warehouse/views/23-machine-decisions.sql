-- The machine's newest decision on each item, whatever editors said since.
CREATE OR REPLACE VIEW machine_decisions AS
SELECT
  item_id, layer, model_version, format, secondary, topic, probability, reasons, origin, has_audio_version, broadcast_origin, ai_label,
  advertising, decided_at, source_digest
FROM (
  SELECT *, row_number() OVER (PARTITION BY item_id ORDER BY decided_at DESC, model_version DESC, source_digest DESC) AS place
  FROM classifications
  WHERE layer IN ('rule', 'model', 'abstained')
)
WHERE place = 1;
