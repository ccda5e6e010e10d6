-- Who looks after which household, and since when. Households are given to people by acts: one by hand, a building at once, an import, a
-- handing over. An act is undone as a whole: what it began was never so, what it ended goes on. See docs/adr/0074-acts-of-assigning.md.

-- place: what was chosen, as building and entrance are called. staff_id: who was given the households; empty where an act names several.
CREATE TABLE assignment_act (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    kind            text        NOT NULL CHECK (kind IN ('ONE', 'PLACE', 'IMPORT', 'HANDOVER')),
    community_ids   integer[]   NOT NULL,
    place           text        NOT NULL DEFAULT '' CHECK (length(place) <= 130),
    staff_id        uuid,
    given           integer     NOT NULL CHECK (given >= 0),
    made_by         uuid        NOT NULL,
    made_at         timestamptz NOT NULL,
    undone_at       timestamptz,
    undone_by       uuid,
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CALL protect('assignment_act');
CREATE INDEX assignment_act_recent ON assignment_act (organisation_id, made_at DESC);

-- introduce_by: until when whoever takes over from somebody else introduces herself; introduced_at: when she had met the household.
CREATE TABLE account_management (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    household_id    uuid        NOT NULL,
    staff_id        uuid        NOT NULL,
    since           timestamptz NOT NULL,
    until           timestamptz,
    act_id          uuid        NOT NULL REFERENCES assignment_act,
    ended_by_act    uuid        REFERENCES assignment_act,
    introduce_by    timestamptz,
    introduced_at   timestamptz,
    PRIMARY KEY (community_id, id),
    CHECK (since <= until),
    CHECK (until IS NOT NULL OR ended_by_act IS NULL)
) WITH (fillfactor = 85);
CALL protect('account_management');
CREATE UNIQUE INDEX account_management_today ON account_management (community_id, household_id) WHERE until IS NULL;
CREATE INDEX account_management_household ON account_management (community_id, household_id, since DESC);
CREATE INDEX account_management_staff ON account_management (staff_id) WHERE until IS NULL;
CREATE INDEX account_management_act ON account_management (act_id);
CREATE INDEX account_management_ended ON account_management (ended_by_act) WHERE ended_by_act IS NOT NULL;

-- What owners read of an account manager: the title that the company chose, and the name that she chose herself.
CREATE TABLE account_manager_title (
    organisation_id integer PRIMARY KEY REFERENCES organisation,
    chinese         text    NOT NULL CHECK (length(chinese) BETWEEN 1 AND 20),
    english         text    NOT NULL CHECK (length(english) BETWEEN 1 AND 40)
);
CALL protect('account_manager_title');

CREATE TABLE account_manager_name (
    staff_id        uuid    PRIMARY KEY,
    organisation_id integer NOT NULL REFERENCES organisation,
    name            text    NOT NULL CHECK (length(name) BETWEEN 1 AND 40)
);
CALL protect('account_manager_name');

-- An import of a list of households with the e-mail of whoever is to look after each. It is undone as the act of its id. The file itself is
-- kept by platform and goes after a month. community_id: of rows that do not name their own. problems: row, reason and what it is about, told in the language of whoever reads it.
CREATE TABLE account_manager_import (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    file_name       text        NOT NULL,
    file_id         uuid,
    community_ids   integer[]   NOT NULL,
    community_id    integer,
    state           text        NOT NULL CHECK (state IN ('UPLOADED', 'CHECKED', 'IMPORTED', 'DISCARDED')),
    row_count       integer     NOT NULL DEFAULT 0,
    new_count       integer     NOT NULL DEFAULT 0,
    changed_count   integer     NOT NULL DEFAULT 0,
    unchanged_count integer     NOT NULL DEFAULT 0,
    wrong_count     integer     NOT NULL DEFAULT 0,
    problems        jsonb       NOT NULL DEFAULT '[]',
    uploaded_at     timestamptz NOT NULL,
    uploaded_by     uuid        NOT NULL
);
CALL protect('account_manager_import');
CREATE INDEX account_manager_import_recent ON account_manager_import (organisation_id, uploaded_at DESC);
