-- Which item an address names: the earliest word counts, so an item's id never moves.
CREATE OR REPLACE VIEW addresses AS
SELECT address, argMin(item_id, tuple(at, item_id)) AS item_id, argMin(unit_id, tuple(at, item_id)) AS unit_id, argMin(reason, tuple(at, item_id)) AS reason, min(at) AS since
FROM item_addresses
GROUP BY address;
