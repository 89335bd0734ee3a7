-- Every value of a post's counter that was ever read, with how old the post was then; posts whose platform does not say when they
-- appeared have no age.
CREATE OR REPLACE VIEW samples_at_ages AS
SELECT s.publication_id AS publication_id, p.unit_id AS unit_id, p.platform_id AS platform_id, p.account_id AS account_id, s.metric AS metric,
  s.definition AS definition, assumeNotNull(s.value) AS value, s.observed_at AS observed_at, p.dated_at AS dated_at,
  dateDiff('minute', p.dated_at, s.observed_at) AS age_minutes
FROM samples AS s
INNER JOIN current_publications AS p ON p.publication_id = s.publication_id
WHERE s.metric_period = 'lifetime' AND s.value IS NOT NULL AND p.published_at IS NOT NULL AND s.observed_at >= p.dated_at;
