-- Drift as last computed, one row for each unit, week and signal.
CREATE OR REPLACE VIEW current_drift AS
SELECT * FROM drift
ORDER BY unit_id, week, signal, computed_at DESC
LIMIT 1 BY unit_id, week, signal;
