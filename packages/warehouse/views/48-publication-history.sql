-- Every observation of every post, by every source: what was said of it when. Words that may be kept no longer are NULL.
CREATE OR REPLACE VIEW publication_history AS
SELECT publication_id, observed_at, source_id, account_id, unit_id, platform_id, native_id, url, title, text, links, kind, published_at
FROM publications;
