-- Which item an address names: the earliest word counts, so an item's id never moves.
CREATE OR REPLACE VIEW addresses AS
SELECT address, earliest.1 AS item_id, earliest.2 AS unit_id, earliest.3 AS reason, earliest.4 AS since
FROM (
  SELECT address, argMin(tuple(item_id, unit_id, reason, at), tuple(at, item_id)) AS earliest
  FROM item_addresses
  GROUP BY address
);
