-- The current version of every entity. The winner of a version is its lowest (at, claim_id); the highest version
-- counts. One fold over the whole tuple: per column argMin would skip NULL and mix rows, and a fold by time alone
-- would turn on ties after a merge. bitNot puts the highest version first.
CREATE OR REPLACE VIEW current_facts AS
SELECT
  entity,
  winner.1 AS version,
  winner.2 AS at,
  winner.3 AS by,
  winner.4 AS payload
FROM (
  SELECT entity, argMin(tuple(version, at, by, payload), tuple(bitNot(version), at, claim_id)) AS winner
  FROM facts
  GROUP BY entity
);
