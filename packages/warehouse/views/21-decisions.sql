-- Every decision ever taken, assessors' labels left out (they are opened by the audit alone). FINAL drops exact repeats.
CREATE OR REPLACE VIEW decisions AS
SELECT item_id, decided_at, layer, decided_by, model_version, source_digest, format, secondary, topic, probability, reasons, origin,
  has_audio_version, broadcast_origin, ai_label, advertising, note
FROM classifications FINAL
WHERE layer != 'assessor';
