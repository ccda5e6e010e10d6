-- What modules above may read in SQL.

-- Communities of waves that were opened, with how many could be asked, were asked, and answered. The first two are NULL where
-- nobody knows.
CREATE VIEW wave_asked WITH (security_invoker = true) AS
SELECT
    c.organisation_id,
    c.wave_id,
    c.community_id,
    c.eligible,
    CASE WHEN c.eligible IS NOT NULL THEN coalesce(p.asked, 0) END AS asked,
    coalesce(p.answered, 0) AS answered
FROM wave_community c
JOIN wave w ON w.id = c.wave_id
LEFT JOIN participation p
    ON p.wave_id = c.wave_id AND p.community_id = c.community_id AND p.dimension = 'ALL'
WHERE w.state <> 'DRAFT';

-- The same by building, tenure and kind of unit.
CREATE VIEW wave_participation WITH (security_invoker = true) AS
SELECT organisation_id, wave_id, community_id, dimension, value, asked, answered
FROM participation
WHERE dimension <> 'ALL' AND asked IS NOT NULL;

-- Scores without a household: for counting them again. key stands for a response where responses are drawn at random,
-- household_key for a household where its answers of two waves are put side by side.
CREATE VIEW response_score WITH (security_invoker = true) AS
SELECT organisation_id, community_id, wave_id, version_id, month, scores, absences,
    uuid_hash_extended(id, 0) AS key, uuid_hash_extended(household_id, 0) AS household_key
FROM response;
