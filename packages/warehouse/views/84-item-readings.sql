-- How often the page of an item was read: one that was read once only cannot show what was changed afterwards.
CREATE OR REPLACE VIEW item_readings AS
SELECT item_id, uniqExact(fetched_at) AS readings, min(fetched_at) AS first_read_at, max(fetched_at) AS last_read_at
FROM page_fetches
WHERE item_id != '' AND outcome IN ('stored', 'unchanged')
GROUP BY item_id;
