-- Attached files; the first name under which a digest was handed in counts.
CREATE OR REPLACE VIEW attached_documents AS
SELECT digest, name, media_type, bytes, added_at, added_by, content
FROM (
  SELECT *, row_number() OVER (PARTITION BY digest ORDER BY added_at, added_by) AS place
  FROM documents
)
WHERE place = 1;
