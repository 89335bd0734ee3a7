CREATE OR REPLACE VIEW evidence_leaves AS
SELECT * FROM evidence FINAL;
