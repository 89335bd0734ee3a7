-- The newest version's newest verdict on each publication that the matcher has looked at.
CREATE OR REPLACE VIEW machine_matches AS
SELECT publication_id, decided_at, layer, matcher_version, content_key, status, item_id, score, doubt, candidate_ids, candidate_layers, candidate_scores
FROM (
  SELECT *, row_number() OVER (PARTITION BY publication_id ORDER BY matcher_version DESC, decided_at DESC, status, item_id) AS place
  FROM publication_matches
  WHERE layer != 'editor'
)
WHERE place = 1;
