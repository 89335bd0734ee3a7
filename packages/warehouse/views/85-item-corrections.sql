-- Changes of items after their first stored content, one row a change. Compared are headline and text (lead and paragraphs as one line:
-- blocks, spaces, kinds of quotes and dashes are rendering); a change of neither is one of pictures, tags, dates or layout. Two contents
-- that different versions of the extractor read cannot be compared. Only items with several versions are looked at, first of all: an
-- article is JSON, and item_history would sort every one of them.
CREATE OR REPLACE VIEW item_corrections AS
SELECT
  item_id, observed_at,
  toBool(extractor_before = extractor_version) AS comparable,
  toBool(extractor_before = extractor_version AND title_before != title_text) AS title_changed,
  toBool(extractor_before = extractor_version AND text_before != body_text) AS text_changed
FROM (
  SELECT
    item_id, observed_at, source_digest, extractor_version, title_text, body_text,
    row_number() OVER earlier AS place,
    lagInFrame(source_digest) OVER earlier AS digest_before,
    lagInFrame(extractor_version) OVER earlier AS extractor_before,
    lagInFrame(title_text) OVER earlier AS title_before,
    lagInFrame(body_text) OVER earlier AS text_before
  FROM (
    SELECT
      item_id, observed_at, source_digest, extractor_version,
      trimBoth(replaceRegexpAll(translateUTF8(normalizeUTF8NFC(ifNull(title, '')), '“”„«»‘’–—‑', '"""""''''---'), '[\\s\\p{Z}]+', ' ')) AS title_text,
      hex(sipHash128(trimBoth(replaceRegexpAll(translateUTF8(
        normalizeUTF8NFC(concat(ifNull(lead, ''), ' ', arrayStringConcat(JSONExtract(article, 'paragraphs', 'Array(String)'), ' '))),
        '“”„«»‘’–—‑', '"""""''''---'), '[\\s\\p{Z}]+', ' ')))) AS body_text
    FROM item_versions
    WHERE item_id IN (SELECT item_id FROM item_versions GROUP BY item_id HAVING uniqExact(observed_at) > 1)
    ORDER BY item_id, observed_at, extractor_version DESC
    LIMIT 1 BY item_id, observed_at
  )
  WINDOW earlier AS (PARTITION BY item_id ORDER BY observed_at ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
)
WHERE place > 1 AND digest_before != source_digest;
