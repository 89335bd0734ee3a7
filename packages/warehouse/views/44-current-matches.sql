-- What holds of each publication: the editor's newest word unless it was taken back, else the matcher's. An editor who parts a post from an
-- item leaves it unknown, to be looked at again. `layer` is '' where nobody and nothing has found an item.
CREATE OR REPLACE VIEW current_matches AS
SELECT
  publication_id,
  multiIf(word IN ('', 'withdrawn'), machine_status, word = 'parted', 'unknown', word) AS status,
  if(status = 'matched', if(word IN ('', 'withdrawn'), machine_item, word_item), NULL) AS item_id,
  multiIf(word NOT IN ('', 'withdrawn'), 'editor', status = 'matched', machine_layer, '') AS layer,
  if(word IN ('', 'withdrawn'), machine_score, NULL) AS score,
  if(word IN ('', 'withdrawn'), machine_at, word_at) AS decided_at,
  if(word IN ('', 'withdrawn'), '', word_by) AS decided_by,
  if(word IN ('', 'withdrawn'), machine_doubt, if(word = 'parted', 'parted', '')) AS doubt,
  if(word = 'native-only', word_format, NULL) AS format,
  if(word = 'native-only', word_origin, '') AS origin,
  if(word = 'native-only', word_same_as, '') AS same_as,
  -- Left for a person: the machine did not match it, or an editor parted it; an editor's "unknown" closes it.
  toBool(status = 'unknown' AND word != 'unknown') AS waits
FROM (
  SELECT
    publication_id,
    argMaxIf(tuple(status, item_id, layer, score, decided_at, doubt), tuple(matcher_version, decided_at, status, item_id), layer != 'editor') AS machine,
    argMaxIf(tuple(status, item_id, decided_at, decided_by, format, origin, same_as), tuple(decided_at, decided_by, status, item_id), layer = 'editor') AS editor,
    countIf(layer != 'editor') AS machine_words,
    if(machine_words = 0, 'unknown', machine.1) AS machine_status,
    machine.2 AS machine_item, machine.3 AS machine_layer, machine.4 AS machine_score, machine.5 AS machine_at, machine.6 AS machine_doubt,
    editor.1 AS word, editor.2 AS word_item, editor.3 AS word_at, editor.4 AS word_by, editor.5 AS word_format, editor.6 AS word_origin,
    editor.7 AS word_same_as
  FROM publication_matches
  GROUP BY publication_id
);
