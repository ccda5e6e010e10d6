-- The pool and the cases that wait for their first word, by community.
CREATE INDEX service_case_pool ON service_case (community_id, received_at)
    WHERE handler_id IS NULL AND state NOT IN ('DONE', 'CONFIRMED', 'CLOSED');

-- Who is given cases by rule; whoever has no row is not. capacity: cases in hand at once; empty means no limit.
CREATE TABLE staff_duty (
    staff_id        uuid        PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    organisation_id integer     NOT NULL REFERENCES organisation,
    takes_cases     boolean     NOT NULL,
    capacity        smallint    CHECK (capacity BETWEEN 1 AND 200),
    last_given_at   timestamptz
);
CALL protect('staff_duty');

-- category_code: of the service catalogue.
CREATE TABLE staff_skill (
    staff_id        uuid    NOT NULL REFERENCES staff ON DELETE CASCADE,
    category_code   text    NOT NULL,
    organisation_id integer NOT NULL,
    PRIMARY KEY (staff_id, category_code)
);
CALL protect('staff_skill');

-- Where somebody works; without a building the whole community.
CREATE TABLE staff_area (
    staff_id        uuid    NOT NULL REFERENCES staff ON DELETE CASCADE,
    community_id    integer NOT NULL,
    building_id     uuid,
    organisation_id integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (staff_id, community_id, building_id)
);
CALL protect('staff_area');

-- Asked in order, those of the community first; empty columns fit everything.
CREATE TABLE assignment_rule (
    id              uuid     PRIMARY KEY,
    organisation_id integer  NOT NULL REFERENCES organisation,
    community_id    integer,
    position        integer  NOT NULL,
    name            text     NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    kind            text     CHECK (kind IN ('REPAIR', 'COMPLAINT', 'REQUEST', 'ENQUIRY', 'SUGGESTION', 'PRAISE')),
    category_code   text,
    severity        text     CHECK (severity IN ('EMERGENCY', 'URGENT', 'NORMAL', 'MINOR')),
    needs_skill     boolean  NOT NULL,
    needs_area      boolean  NOT NULL,
    choice          text     NOT NULL CHECK (choice IN ('FEWEST_IN_HAND', 'LONGEST_WITHOUT', 'ACCOUNT_MANAGER', 'POOL'))
);
CALL protect('assignment_rule');
CREATE INDEX assignment_rule_order ON assignment_rule (organisation_id, position);

-- Cases for which the rules found nobody, and why; tried again until somebody has them, oldest first.
CREATE TABLE case_in_pool (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    rule_id         uuid,
    reason          text        NOT NULL CHECK (reason ~ '^[A-Z_]{1,40}$'),
    received_at     timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_in_pool');
CREATE INDEX case_in_pool_order ON case_in_pool (organisation_id, received_at);

-- Cases that went from one handler to another when she left, so that they can come back.
CREATE TABLE case_handover (
    handover_id     uuid    NOT NULL,
    community_id    integer NOT NULL,
    case_id         uuid    NOT NULL,
    organisation_id integer NOT NULL,
    to_id           uuid    NOT NULL,
    PRIMARY KEY (handover_id, community_id, case_id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_handover');
