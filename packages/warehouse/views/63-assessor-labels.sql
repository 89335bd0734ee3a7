-- Each assessor's newest word on each item of an audit. Only the audit's own questions name this view (tests/architecture).
CREATE OR REPLACE VIEW assessor_labels AS
SELECT * FROM audit_labels
ORDER BY audit_id, item_id, labelled_by, labelled_at DESC, format_said, ownership
LIMIT 1 BY audit_id, item_id, labelled_by;
