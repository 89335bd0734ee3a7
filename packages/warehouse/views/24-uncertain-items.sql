-- What the machine abstained on or doubts, in an order that teaches most: abstained first, then in turns through units and proposed
-- formats, in each the least sure first. The order rests on the machine's decisions alone, so that labelling does not move it.
CREATE OR REPLACE VIEW uncertain_items AS
SELECT item_id, unit_id, abstained, probability, concat(if(abstained, '0-', '1-'), leftPad(toString(turn), 8, '0'), '-', item_id) AS rank
FROM (
  SELECT i.item_id AS item_id, i.unit_id AS unit_id, toBool(CAST(m.layer, 'String') = 'abstained') AS abstained, m.probability AS probability,
    row_number() OVER (PARTITION BY i.unit_id, ifNull(m.format, ''), abstained ORDER BY m.probability, i.item_id) AS turn
  FROM current_items AS i
  INNER JOIN machine_decisions AS m ON m.item_id = i.item_id
  WHERE m.layer = 'abstained' OR m.probability < 0.7
);
