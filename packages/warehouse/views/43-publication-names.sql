-- Every id and address (canonical; '' where none is known) under which a publication was ever seen; the earliest word counts.
CREATE OR REPLACE VIEW publication_names AS
SELECT platform_id, native_id, address, argMin(publication_id, tuple(observed_at, publication_id)) AS publication_id
FROM publications
GROUP BY platform_id, native_id, address;
