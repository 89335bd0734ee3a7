-- Whose number it is: an account's own (followers) or a post's, and of which account. Rows from before say neither; what they say of
-- posts is found by the publication all the same.
ALTER TABLE samples ADD COLUMN IF NOT EXISTS account_id LowCardinality(String);

ALTER TABLE samples ADD COLUMN IF NOT EXISTS is_account Bool DEFAULT false;
