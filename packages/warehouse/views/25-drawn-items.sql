-- The draw: of each week (Monday first, Asia/Ho_Chi_Minh) the 50 items with the lowest hash of week and id, a uniform sample that anyone
-- can draw again. Only labels of drawn items may set thresholds. Asked for closed weeks.
CREATE OR REPLACE VIEW drawn_items AS
SELECT item_id, unit_id, week, concat(toString(week), '-', leftPad(toString(place), 4, '0'), '-', item_id) AS rank
FROM (
  SELECT i.item_id AS item_id, i.unit_id AS unit_id, toMonday(toTimeZone(i.dated_at, 'Asia/Ho_Chi_Minh')) AS week,
    row_number() OVER (PARTITION BY week ORDER BY sipHash64(concat('draw/', toString(week), '/', i.item_id)), i.item_id) AS place
  FROM current_items AS i
  INNER JOIN machine_decisions AS m ON m.item_id = i.item_id
)
WHERE place <= 50;
