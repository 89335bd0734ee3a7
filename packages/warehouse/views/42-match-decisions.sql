-- Every verdict on publications ever given, the matcher's and editors'; FINAL drops exact repeats.
CREATE OR REPLACE VIEW match_decisions AS
SELECT publication_id, decided_at, layer, decided_by, matcher_version, content_key, status, item_id, score, doubt, candidate_ids,
  candidate_layers, candidate_scores, format, origin, same_as, note
FROM publication_matches FINAL;
