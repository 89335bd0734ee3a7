-- Works (tác phẩm): own items; no printed editions, no republished content, no advertising.
CREATE OR REPLACE VIEW works AS
SELECT * FROM decided_items WHERE is_work;
