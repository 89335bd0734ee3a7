-- Items on which the newest labels of different people differ (news text and feature count as one) and nobody decided since by
-- looking at both.
CREATE OR REPLACE VIEW disagreements AS
SELECT item_id, concat(toString(toUnixTimestamp64Milli(last_at)), '-', item_id) AS rank
FROM (
  SELECT item_id, max(decided_at) AS last_at, uniqExactIf(kind, queue != 'disagreement') AS kinds,
    maxIf(decided_at, queue = 'disagreement') AS settled_at, maxIf(decided_at, queue != 'disagreement') AS said_at
  FROM (
    SELECT item_id, decided_at, queue, if(format IN ('text-news', 'feature'), 'text', format) AS kind
    FROM labels
    ORDER BY item_id, decided_by, decided_at DESC, queue
    LIMIT 1 BY item_id, decided_by, queue = 'disagreement'
  )
  GROUP BY item_id
)
WHERE kinds > 1 AND settled_at < said_at;
