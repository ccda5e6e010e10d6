-- The desk: the list by handler, by category and by what is most pressing; counts of what stands out. The handler's index also orders by what is
-- due. The expressions are those of CaseOrder and CaseFilter.
DROP INDEX service_case_handler;
CREATE INDEX service_case_handler ON service_case (handler_id, due_at, id) WHERE state <> 'CLOSED';
CREATE INDEX service_case_pressing ON service_case (organisation_id, ((CASE severity WHEN 'EMERGENCY' THEN 6 WHEN 'URGENT' THEN 4
    WHEN 'NORMAL' THEN 2 ELSE 0 END) + is_safety::int) DESC, received_at, id) WHERE state <> 'CLOSED';
CREATE INDEX service_case_received_here ON service_case (community_id, received_at DESC);
CREATE INDEX service_case_category ON service_case (organisation_id, category_code, received_at DESC);
CREATE INDEX service_case_waiting ON service_case (organisation_id, due_at, id) WHERE state IN ('WAITING', 'REMEDY_PROPOSED', 'DONE');
CREATE INDEX service_case_called ON service_case (organisation_id, due_at, id)
    WHERE (state IN ('ESCALATED', 'DISPUTED', 'REMEDY_REFUSED', 'REOPENED')
      OR (called_level > 0 AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')));

-- A filter of the list under a name. query: the address behind the question mark, written by us and read by the list like any other.
CREATE TABLE case_view (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    query           text        NOT NULL CHECK (length(query) <= 2000),
    is_shared       boolean     NOT NULL,
    made_at         timestamptz NOT NULL
);
CALL protect('case_view');
CREATE INDEX case_view_of ON case_view (organisation_id, is_shared, made_at);
CREATE INDEX case_view_staff ON case_view (staff_id);

-- One act on many cases; id: of the form, so that it is done once. Each case has its own transaction and its own outcome: a fixed word.
CREATE TABLE case_bulk (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    staff_id        uuid        NOT NULL,
    act             text        NOT NULL CHECK (act IN ('ASSIGN', 'NOTE', 'SEVERITY', 'MESSAGE')),
    made_at         timestamptz NOT NULL
);
CALL protect('case_bulk');
CREATE INDEX case_bulk_made ON case_bulk (organisation_id, made_at);

CREATE TABLE case_bulk_result (
    bulk_id         uuid        NOT NULL REFERENCES case_bulk ON DELETE CASCADE,
    case_id         uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    outcome         text        NOT NULL CHECK (outcome ~ '^[A-Z_]{1,40}$'),
    PRIMARY KEY (bulk_id, case_id)
);
CALL protect('case_bulk_result');

-- For modules above: clocks as they stand in the ledger, and how long time stood still on each. A pause ends with the next word about going on;
-- another date or a restart in between does not end it.
CREATE VIEW kept_clock WITH (security_invoker = true) AS
SELECT organisation_id, community_id, id, subject_kind, subject_id, measure, state, started_at, due_at, ended_at, elapsed_seconds, overrun_seconds
FROM clock;

CREATE VIEW clock_pause WITH (security_invoker = true) AS
SELECT organisation_id, community_id, clock_id, at AS begun_at, next_at AS ended_at
FROM (
    SELECT organisation_id, community_id, clock_id, kind, at,
        lead(at) OVER (PARTITION BY community_id, clock_id ORDER BY number) AS next_at
    FROM clock_event
    WHERE kind IN ('PAUSED', 'RESUMED', 'MET', 'FROZEN')
) e
WHERE kind = 'PAUSED';

-- For modules above: who held a home or a shop from when to when, for rates by household and month; an end that nobody knows is empty.
CREATE VIEW household_span WITH (security_invoker = true) AS
SELECT h.organisation_id, h.community_id, h.id AS household_id, h.since, h.until
FROM household h
JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
WHERE u.kind IN ('HOME', 'SHOP')
    AND u.archived_at IS NULL
    AND h.ended IS DISTINCT FROM 'MERGED'
    AND (h.until IS NOT NULL OR EXISTS (
        SELECT 1
        FROM household_role r
        WHERE r.community_id = h.community_id AND r.household_id = h.id AND r.until IS NULL AND r.role <> 'AGENT'));
