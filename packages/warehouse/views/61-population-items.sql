-- Closed populations. FINAL drops exact repeats.
CREATE OR REPLACE VIEW population_items AS
SELECT * FROM audit_populations FINAL;
