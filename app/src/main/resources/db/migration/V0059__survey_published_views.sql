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

-- Every household that was asked, by what is known of all of them, with the scores of those that answered: for weighting. A spent
-- invitation stands there a second time under a household that nobody knows.
CREATE VIEW asked_household WITH (security_invoker = true) AS
SELECT i.organisation_id, i.community_id, i.wave_id, i.tenure_stage, i.unit_kind, r.version_id, r.scores
FROM invitation i
LEFT JOIN response r
    ON r.community_id = i.community_id AND r.wave_id = i.wave_id AND r.household_id = i.household_id
WHERE NOT i.is_spent;

-- Comments that may be read: of a confidential wave only in communities where at least ten households answered (PublicationFloor).
-- The words stand here as they were written, for counting; people read them through Comments, which takes out who wrote them.
CREATE VIEW readable_comment WITH (security_invoker = true) AS
SELECT t.organisation_id, t.community_id, t.response_id, t.handle, t.item, t.wave_id, t.words,
    (r.first_submitted_at AT TIME ZONE p.time_zone)::date AS day
FROM response_text t
JOIN wave w ON w.id = t.wave_id
JOIN community_place p ON p.community_id = t.community_id
JOIN response r ON r.community_id = t.community_id AND r.id = t.response_id
WHERE t.words IS NOT NULL
    AND (w.mode = 'NAMED' OR (
        SELECT count(*)
        FROM (
            SELECT 1 FROM response a
            WHERE a.community_id = t.community_id AND a.wave_id = t.wave_id
            LIMIT 10) answers) >= 10);
