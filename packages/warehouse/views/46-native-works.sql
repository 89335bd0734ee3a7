-- Works that stand on a platform alone, by an editor's word: own production with its format. A copy of another such post is no second work.
CREATE OR REPLACE VIEW native_works AS
SELECT publication_id, unit_id, platform_id, account_id, url, title, text, kind, dated_at, toBool(published_at IS NULL) AS dated_by_sighting,
  format, origin, decided_at, decided_by, evidence_digest
FROM placed_publications
WHERE status = 'native-only' AND same_as = '' AND origin != 'republished';
