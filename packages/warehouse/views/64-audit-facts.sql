-- Audits and appointments of assessors as they stand; the history is in the facts.
CREATE OR REPLACE VIEW audit_facts AS
SELECT entity, version, at, by, payload
FROM current_facts
WHERE startsWith(entity, 'audit:') OR startsWith(entity, 'assessment:');
