CREATE OR REPLACE VIEW archived AS
SELECT digest, source_id, fetched_at, url, status, content_type, bytes, warc_record FROM archive;
