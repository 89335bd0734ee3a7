-- Which item an address names: the earliest word counts, so an item's id never moves.
CREATE OR REPLACE VIEW addresses AS
SELECT address, item_id, unit_id, reason, at AS since
FROM (
  SELECT *, row_number() OVER (PARTITION BY address ORDER BY at, item_id, reason) AS place
  FROM item_addresses
)
WHERE place = 1;
