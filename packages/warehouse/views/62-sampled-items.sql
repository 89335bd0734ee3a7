-- What was drawn (waves 1 and 2) and proposed (wave 0) for each audit.
CREATE OR REPLACE VIEW sampled_items AS
SELECT * FROM audit_samples FINAL;
