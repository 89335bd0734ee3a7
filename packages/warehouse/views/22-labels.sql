-- Editors' labels, every one of them. Assessors' labels have a layer of their own and cannot be among these: what trains and what sets
-- thresholds reads this view alone.
CREATE OR REPLACE VIEW labels AS
SELECT DISTINCT item_id, decided_at, layer, decided_by, model_version, source_digest, format, secondary, topic, origin, has_audio_version,
  broadcast_origin, ai_label, advertising, note, queue, draw, saw_machine, said
FROM classifications
WHERE layer = 'editor' AND format IS NOT NULL;
