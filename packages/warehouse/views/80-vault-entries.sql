-- The current version of every entry of the vault; the fold of current_facts. What is sealed opens only with the key.
CREATE OR REPLACE VIEW vault_entries AS
SELECT
  entry,
  winner.1 AS version,
  winner.2 AS at,
  winner.3 AS by,
  winner.4 AS claim_id,
  winner.5 AS key_id,
  winner.6 AS sealed
FROM (
  SELECT entry, argMin(tuple(version, at, by, claim_id, key_id, sealed), tuple(bitNot(version), at, claim_id)) AS winner
  FROM vault_rows
  GROUP BY entry
);
