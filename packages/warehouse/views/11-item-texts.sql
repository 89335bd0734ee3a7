-- Every stored version with its text; exact repeats may stand twice until they merge.
CREATE OR REPLACE VIEW item_texts AS
SELECT item_id, observed_at, source_digest, extractor_version, unit_id, source_id, url, archive_digest, title, published_at, updated_at, article, search_text
FROM item_versions;
