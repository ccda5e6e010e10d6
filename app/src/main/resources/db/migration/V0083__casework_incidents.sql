-- For modules above: in which building and entrance a household lives today.
CREATE VIEW household_site WITH (security_invoker = true) AS
SELECT
    h.organisation_id,
    h.community_id,
    h.id AS household_id,
    b.id AS building_id,
    b.name AS building_name,
    b.sort_key AS building_sort,
    e.id AS entrance_id,
    e.name AS entrance_name,
    e.sort_key AS entrance_sort
FROM household h
JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id
WHERE h.until IS NULL;

-- Something that many households suffer at once. words: what residents are told; script: what staff say on the telephone, empty when it
-- is the same. word: number of the last thing told. See docs/adr/0083-one-incident-many-households.md.
CREATE TABLE incident (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    submission      uuid        NOT NULL,
    is_planned      boolean     NOT NULL,
    place_code      text        NOT NULL,
    category_code   text        NOT NULL,
    problem_code    text        NOT NULL,
    words           text        NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    script          text        NOT NULL DEFAULT '' CHECK (length(script) <= 2000),
    begins_at       timestamptz NOT NULL,
    expected_until  timestamptz NOT NULL,
    next_word_at    timestamptz,
    declared_at     timestamptz NOT NULL,
    declared_by     uuid        NOT NULL,
    ended_at        timestamptz,
    word            integer     NOT NULL DEFAULT 1,
    CHECK (expected_until > begins_at),
    CHECK (next_word_at IS NULL OR ended_at IS NULL),
    UNIQUE (organisation_id, submission)
);
CALL protect('incident');
CREATE INDEX incident_open ON incident (organisation_id, begins_at) WHERE ended_at IS NULL;
CREATE INDEX incident_declared ON incident (organisation_id, declared_at DESC);

-- Where: place is the community itself, one of its buildings or one entrance; name as it was called then.
CREATE TABLE incident_place (
    incident_id     uuid    NOT NULL REFERENCES incident,
    community_id    integer NOT NULL,
    place           uuid    NOT NULL,
    organisation_id integer NOT NULL,
    kind            text    NOT NULL CHECK (kind IN ('COMMUNITY', 'BUILDING', 'ENTRANCE')),
    name            text    NOT NULL CHECK (length(name) <= 200),
    PRIMARY KEY (incident_id, community_id, place)
);
CALL protect('incident_place');
CREATE INDEX incident_place_community ON incident_place (community_id, incident_id);

-- What was told to everybody, in order.
CREATE TABLE incident_word (
    incident_id     uuid        NOT NULL REFERENCES incident,
    number          integer     NOT NULL,
    organisation_id integer     NOT NULL,
    submission      uuid        NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('DECLARED', 'UPDATE', 'ENDED')),
    staff_id        uuid        NOT NULL,
    words           text        NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    expected_until  timestamptz NOT NULL,
    next_word_at    timestamptz,
    job_id          uuid,
    PRIMARY KEY (incident_id, number),
    UNIQUE (incident_id, submission)
);
CALL protect('incident_word');

-- One entry for every household: when it was told what, when it hears the next, when it was over for it.
CREATE TABLE incident_household (
    community_id    integer     NOT NULL,
    incident_id     uuid        NOT NULL REFERENCES incident,
    household_id    uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    joined_at       timestamptz NOT NULL,
    word            integer     NOT NULL,
    told_at         timestamptz NOT NULL,
    next_word_at    timestamptz,
    closed_at       timestamptz,
    PRIMARY KEY (community_id, incident_id, household_id)
);
CALL protect('incident_household');
CREATE INDEX incident_household_of ON incident_household (community_id, household_id);

-- Cases that owners brought about it. Each keeps its own clocks, timeline and rating.
CREATE TABLE incident_case (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    incident_id     uuid        NOT NULL REFERENCES incident,
    organisation_id integer     NOT NULL,
    joined_at       timestamptz NOT NULL,
    joined_by       uuid        NOT NULL,
    PRIMARY KEY (community_id, case_id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('incident_case');
CREATE INDEX incident_case_of ON incident_case (incident_id);
