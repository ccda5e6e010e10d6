-- Group > region > company > community > building > entrance > unit, the households in them, and the people of a household.
-- What grows with the number of owners has the key (community_id, id), so that it can be distributed by community.

-- The upper four levels. path holds the node itself and everything above it, so that scope is one array comparison.
CREATE TABLE portfolio_node (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    parent_id       uuid        REFERENCES portfolio_node,
    kind            text        NOT NULL CHECK (kind IN ('GROUP', 'REGION', 'COMPANY', 'COMMUNITY')),
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    path            uuid[]      NOT NULL,
    created_at      timestamptz NOT NULL,
    archived_at     timestamptz,
    CHECK ((kind = 'GROUP') = (parent_id IS NULL)),
    CHECK (path[array_length(path, 1)] = id)
);
CALL protect('portfolio_node');
CREATE UNIQUE INDEX portfolio_node_one_group ON portfolio_node (organisation_id) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX portfolio_node_name ON portfolio_node (organisation_id, parent_id, name) WHERE archived_at IS NULL;
CREATE INDEX portfolio_node_path ON portfolio_node USING gin (path);

-- What only a community has. uuid is the id of its node; code stands in addresses and file names. Without a service phone of its own
-- owners are given the company's.
CREATE TABLE community (
    id              integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    organisation_id integer NOT NULL REFERENCES organisation,
    uuid            uuid    NOT NULL UNIQUE REFERENCES portfolio_node,
    code            text    NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
    time_zone       text    NOT NULL,
    service_phone   text    NOT NULL DEFAULT '' CHECK (length(service_phone) <= 20),
    UNIQUE (organisation_id, code),
    UNIQUE (organisation_id, id)
);
CALL protect('community');

-- Imports of rosters. The file itself is kept by platform and removed once nobody needs it. community_ids: communities that its rows
-- may belong to, the scope of whoever brought it; who may import into all of them sees the import.
CREATE TABLE roster_import (
    id               uuid        PRIMARY KEY,
    organisation_id  integer     NOT NULL REFERENCES organisation,
    file_name        text        NOT NULL,
    file_id          uuid,
    community_ids    integer[]   NOT NULL,
    community_id     integer,
    state            text        NOT NULL CHECK (state IN ('UPLOADED', 'CHECKED', 'IMPORTED', 'UNDONE', 'DISCARDED')),
    heading_row      integer     NOT NULL,
    headings         text[]      NOT NULL,
    fields           text[]      NOT NULL,
    owner_differs    text        NOT NULL DEFAULT 'REFUSE' CHECK (owner_differs IN ('REFUSE', 'SUCCEED')),
    row_count        integer     NOT NULL DEFAULT 0,
    new_count        integer     NOT NULL DEFAULT 0,
    changed_count    integer     NOT NULL DEFAULT 0,
    unchanged_count  integer     NOT NULL DEFAULT 0,
    wrong_count      integer     NOT NULL DEFAULT 0,
    warned_count     integer     NOT NULL DEFAULT 0,
    job_id           uuid,
    place_choices    jsonb       NOT NULL DEFAULT '{"communities": [], "buildings": []}',
    unknown_places   jsonb       NOT NULL DEFAULT '{"communities": [], "buildings": []}',
    uploaded_at      timestamptz NOT NULL,
    uploaded_by      uuid        NOT NULL,
    imported_at      timestamptz,
    undone_at        timestamptz
);
CALL protect('roster_import');
CREATE INDEX roster_import_recent ON roster_import (organisation_id, uploaded_at DESC);

-- Why rows cannot be imported, or with a field, what was left empty or changed in rows that are: key and values of a sentence, told in
-- the language of whoever reads it. Goes with the file.
CREATE TABLE roster_import_problem (
    import_id       uuid    NOT NULL REFERENCES roster_import,
    position        integer NOT NULL,
    organisation_id integer NOT NULL,
    row_number      integer NOT NULL,
    reason          text    NOT NULL,
    arguments       jsonb   NOT NULL,
    field           text,
    PRIMARY KEY (import_id, position)
);
CALL protect('roster_import_problem');

-- What was chosen last time for a file with the same headings: for its columns, and for names that are no community or building.
CREATE TABLE roster_mapping (
    organisation_id integer     NOT NULL REFERENCES organisation,
    fingerprint     bytea       NOT NULL,
    fields          text[]      NOT NULL,
    place_choices   jsonb       NOT NULL DEFAULT '{"communities": [], "buildings": []}',
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, fingerprint)
);
CALL protect('roster_mapping');

-- A name as people order it: each number filled up with zeros, so that 2 stands before 10.
CREATE FUNCTION natural_order(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(name, '([0-9]+)', '000000000\1', 'g'), '0*([0-9]{10})', '\1', 'g');

-- match_key is the name as people mean it: 3栋, 03 and ３号楼 are one building (PlaceName).
CREATE TABLE building (
    community_id    integer NOT NULL,
    id              uuid    NOT NULL,
    organisation_id integer NOT NULL,
    name            text    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    match_key       text    NOT NULL,
    sort_key        text    GENERATED ALWAYS AS (natural_order(match_key)) STORED,
    import_id       uuid,
    archived_at     timestamptz,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, match_key),
    FOREIGN KEY (organisation_id, community_id) REFERENCES community (organisation_id, id)
);
CALL protect('building');

-- A building without separate entrances has one whose name is empty.
CREATE TABLE entrance (
    community_id    integer NOT NULL,
    id              uuid    NOT NULL,
    organisation_id integer NOT NULL,
    building_id     uuid    NOT NULL,
    name            text    NOT NULL CHECK (length(name) <= 60),
    match_key       text    NOT NULL,
    sort_key        text    GENERATED ALWAYS AS (natural_order(match_key)) STORED,
    import_id       uuid,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, building_id, match_key),
    FOREIGN KEY (community_id, building_id) REFERENCES building
);
CALL protect('entrance');

CREATE TABLE unit (
    community_id    integer NOT NULL,
    id              uuid    NOT NULL,
    organisation_id integer NOT NULL,
    entrance_id     uuid    NOT NULL,
    label           text    NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
    match_key       text    NOT NULL,
    sort_key        text    GENERATED ALWAYS AS (natural_order(match_key)) STORED,
    kind            text    NOT NULL CHECK (kind IN ('HOME', 'SHOP', 'OFFICE', 'PARKING', 'STORAGE')),
    area            numeric(9, 2) CHECK (area > 0),
    layout          text    NOT NULL DEFAULT '' CHECK (length(layout) <= 60),
    import_id       uuid,
    archived_at     timestamptz,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, entrance_id, match_key),
    FOREIGN KEY (community_id, entrance_id) REFERENCES entrance
);
CALL protect('unit');

-- The people who hold one unit for a time. A change of owner ends one household and begins the next; the unit stays.
CREATE TABLE household (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    unit_id         uuid        NOT NULL,
    since           date,
    until           date,
    moved_in_on     date,
    stated_stage    text        CHECK (stated_stage IN ('PROSPECTIVE', 'SETTLING_IN', 'SETTLED', 'LONG_TERM')),
    traits          text[]      NOT NULL DEFAULT '{}',
    note            text        NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    ended           text        CHECK (ended IN ('MOVED_OUT', 'OWNER_CHANGED', 'MERGED')),
    merged_into     uuid,
    import_id       uuid,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (community_id, unit_id) REFERENCES unit,
    FOREIGN KEY (community_id, merged_into) REFERENCES household,
    CHECK ((until IS NULL) = (ended IS NULL)),
    CHECK ((ended = 'MERGED') = (merged_into IS NOT NULL) OR ended IS NULL),
    CHECK (since IS NULL OR until IS NULL OR since <= until)
);
CALL protect('household');
CREATE UNIQUE INDEX household_current ON household (community_id, unit_id) WHERE until IS NULL;
CREATE INDEX household_unit ON household (community_id, unit_id);
CREATE INDEX household_merged ON household (community_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX household_of_import ON household (community_id, import_id) WHERE import_id IS NOT NULL;

-- Erasing a person empties the row and keeps it, so that counts stay.
CREATE TABLE person (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    name            text        NOT NULL CHECK (length(name) <= 120),
    import_id       uuid,
    created_at      timestamptz NOT NULL,
    erased_at       timestamptz,
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (organisation_id, community_id) REFERENCES community (organisation_id, id),
    CHECK ((name = '') = (erased_at IS NOT NULL))
);
CALL protect('person');
CREATE INDEX person_name ON person (community_id, name COLLATE "C");

-- Phones and e-mail addresses are sealed with the key file; they are found by a keyed hash and by the last four digits.
CREATE TABLE person_contact (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    person_id       uuid        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('PHONE', 'EMAIL')),
    sealed          bytea       NOT NULL,
    hash            bytea       NOT NULL,
    last_four       text        NOT NULL CHECK (length(last_four) <= 4),
    is_preferred    boolean     NOT NULL,
    import_id       uuid,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, person_id, kind, hash),
    FOREIGN KEY (community_id, person_id) REFERENCES person
);
CALL protect('person_contact');
CREATE UNIQUE INDEX person_contact_preferred ON person_contact (community_id, person_id, kind) WHERE is_preferred;
CREATE INDEX person_contact_hash ON person_contact (organisation_id, hash);
CREATE INDEX person_contact_last_four ON person_contact (organisation_id, last_four);

CREATE TABLE household_role (
    community_id      integer     NOT NULL,
    id                uuid        NOT NULL,
    organisation_id   integer     NOT NULL,
    household_id      uuid        NOT NULL,
    person_id         uuid        NOT NULL,
    role              text        NOT NULL CHECK (role IN ('OWNER', 'CO_OWNER', 'TENANT', 'FAMILY', 'AGENT')),
    is_decision_maker boolean     NOT NULL DEFAULT false,
    since             date,
    until             date,
    import_id         uuid,
    created_at        timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (community_id, household_id) REFERENCES household,
    FOREIGN KEY (community_id, person_id) REFERENCES person,
    CHECK (since IS NULL OR until IS NULL OR since <= until)
);
CALL protect('household_role');
CREATE UNIQUE INDEX household_role_current ON household_role (community_id, household_id, person_id) WHERE until IS NULL;
CREATE UNIQUE INDEX household_role_decision_maker ON household_role (community_id, household_id) WHERE is_decision_maker AND until IS NULL;
CREATE INDEX household_role_household ON household_role (community_id, household_id);
CREATE INDEX household_role_person ON household_role (community_id, person_id);

-- What happened to a household. details hold names of fields, ids and counts, nothing personal.
CREATE TABLE household_change (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    household_id    uuid        NOT NULL,
    act             text        NOT NULL,
    details         jsonb       NOT NULL DEFAULT '{}',
    actor           uuid        NOT NULL,
    import_id       uuid,
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (community_id, household_id) REFERENCES household
);
CALL protect('household_change');
CREATE INDEX household_change_recent ON household_change (community_id, household_id, at DESC);

-- What an import changed, as it was before: the undo puts it back.
CREATE TABLE roster_import_change (
    import_id       uuid    NOT NULL REFERENCES roster_import,
    community_id    integer NOT NULL,
    organisation_id integer NOT NULL,
    target          text    NOT NULL CHECK (target IN ('UNIT', 'HOUSEHOLD', 'ROLE', 'CONTACT')),
    target_id       uuid    NOT NULL,
    household_id    uuid    NOT NULL,
    before          jsonb   NOT NULL,
    PRIMARY KEY (import_id, community_id, target, target_id)
);
CALL protect('roster_import_change');

-- For modules above: community with its name, its place in the tree, and the number that its owners call, if there is one. Every
-- community has its node; joined from outside, the planner leaves it out where nothing of it is asked, as when answers are stored.
CREATE VIEW community_place WITH (security_invoker = true) AS
SELECT
    c.organisation_id,
    c.id AS community_id,
    c.uuid,
    c.code,
    n.name,
    c.time_zone,
    n.path,
    n.archived_at,
    coalesce(nullif(c.service_phone, ''), (SELECT o.service_phone FROM organisation o WHERE o.id = c.organisation_id)) AS service_phone
FROM community c
LEFT JOIN portfolio_node n ON n.id = c.uuid;

-- For modules above: households that can be asked today. They hold a home or a shop, and somebody lives there or owns it.
CREATE VIEW eligible_household WITH (security_invoker = true) AS
SELECT
    h.organisation_id,
    h.community_id,
    h.id AS household_id,
    b.id AS building_id,
    b.name AS building_name,
    e.name AS entrance_name,
    u.label AS unit_label,
    u.kind AS unit_kind,
    CASE
        WHEN h.moved_in_on IS NULL THEN coalesce(h.stated_stage, 'UNKNOWN')
        WHEN h.moved_in_on > t.today THEN 'PROSPECTIVE'
        WHEN h.moved_in_on > t.today - interval '1 year' THEN 'SETTLING_IN'
        WHEN h.moved_in_on > t.today - interval '5 years' THEN 'SETTLED'
        ELSE 'LONG_TERM'
    END AS tenure_stage,
    b.match_key AS building_key,
    e.match_key AS entrance_key,
    u.match_key AS unit_key,
    b.sort_key AS building_order,
    e.sort_key AS entrance_order,
    u.sort_key AS unit_order
FROM household h
JOIN community c ON c.id = h.community_id
CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.time_zone)::date AS today) t
JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id
WHERE h.until IS NULL
    AND u.archived_at IS NULL
    AND b.archived_at IS NULL
    AND u.kind IN ('HOME', 'SHOP')
    AND EXISTS (
        SELECT 1
        FROM household_role r
        WHERE r.community_id = h.community_id AND r.household_id = h.id AND r.until IS NULL AND r.role <> 'AGENT');

-- For modules above: who belongs to a household today. Erased people no longer do.
CREATE VIEW household_member WITH (security_invoker = true) AS
SELECT
    r.organisation_id,
    r.community_id,
    r.household_id,
    r.id AS member_id,
    r.person_id,
    p.name AS person_name,
    r.role,
    r.is_decision_maker,
    phone.last_four IS NOT NULL AS has_phone,
    EXISTS (
        SELECT 1
        FROM person_contact x
        WHERE x.community_id = p.community_id AND x.person_id = p.id AND x.kind = 'EMAIL') AS has_email,
    coalesce(phone.last_four, '') AS phone_last_four
FROM household_role r
JOIN household h ON h.community_id = r.community_id AND h.id = r.household_id
JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
LEFT JOIN person_contact phone
    ON phone.community_id = p.community_id AND phone.person_id = p.id AND phone.kind = 'PHONE' AND phone.is_preferred
WHERE r.until IS NULL
    AND h.until IS NULL
    AND p.erased_at IS NULL;

-- For modules above: everybody who belongs to a household or ever did, also after it ended. Erased people are nobody any more.
CREATE VIEW household_belonging WITH (security_invoker = true) AS
SELECT
    r.organisation_id,
    r.community_id,
    r.household_id,
    r.id AS member_id,
    r.person_id,
    p.name AS person_name
FROM household_role r
JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
WHERE p.erased_at IS NULL;
