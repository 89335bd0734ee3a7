-- Every version of every entity that won its claim: who changed what, when.
CREATE OR REPLACE VIEW fact_versions AS
SELECT entity, version, winner.1 AS at, winner.2 AS by, winner.3 AS payload
FROM (
  SELECT entity, version, argMin(tuple(at, by, payload), tuple(at, claim_id)) AS winner
  FROM facts
  GROUP BY entity, version
);
