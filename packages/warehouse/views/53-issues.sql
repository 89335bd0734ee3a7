CREATE OR REPLACE VIEW issues AS
SELECT DISTINCT issue_id, run_id, source_id, at, code, message, url, detail, digest FROM collection_issues;
