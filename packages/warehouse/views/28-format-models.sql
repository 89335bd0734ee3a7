-- Models trained here, as base64; a version has one file.
CREATE OR REPLACE VIEW format_model_files AS
SELECT model_version, digest, base64Encode(bytes) AS file, added_at, added_by
FROM (SELECT * FROM format_models ORDER BY model_version, added_at, digest LIMIT 1 BY model_version);
