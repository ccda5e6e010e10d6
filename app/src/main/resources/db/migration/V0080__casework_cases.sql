-- What owners come with, until it is settled. A row is written by key and version: two people who decide at once do not overwrite each
-- other. See docs/adr/0080-a-case-is-a-machine.md.

-- The last number given out; #A1001 is the first case of a company.
CREATE TABLE case_number (
    organisation_id integer PRIMARY KEY REFERENCES organisation,
    last            integer NOT NULL
);
CALL protect('case_number');

-- place_code, category_code, problem_code: entries of the service catalogue. household_id and member_id are empty for a caller whom
-- nobody knows; caller and caller_phone are what she said then. submission: the same form sent twice is one case.
-- The columns after "detail" belong to the state that is named at their head; the others are empty.
CREATE TABLE service_case (
    community_id       integer     NOT NULL,
    id                 uuid        NOT NULL,
    organisation_id    integer     NOT NULL,
    number             integer     NOT NULL,
    version            integer     NOT NULL DEFAULT 1,
    submission         uuid        NOT NULL,
    household_id       uuid,
    member_id          uuid,
    caller             text        NOT NULL DEFAULT '' CHECK (length(caller) <= 80),
    caller_phone       bytea,
    channel            text        NOT NULL CHECK (channel IN ('OWNER_PAGE', 'ON_THE_SPOT', 'PHONE', 'PAPER', 'WECHAT', 'API', 'SURVEY', 'INSPECTION')),
    kind               text        NOT NULL CHECK (kind IN ('REPAIR', 'COMPLAINT', 'REQUEST', 'ENQUIRY', 'SUGGESTION', 'PRAISE')),
    severity           text        NOT NULL CHECK (severity IN ('EMERGENCY', 'URGENT', 'NORMAL', 'MINOR')),
    is_safety          boolean     NOT NULL,
    place_code         text        NOT NULL,
    category_code      text        NOT NULL,
    problem_code       text        NOT NULL,
    spot               text        NOT NULL DEFAULT '' CHECK (length(spot) <= 200),
    words              text        NOT NULL CHECK (length(words) <= 4000),
    received_at        timestamptz NOT NULL,
    received_by        uuid,
    changed_at         timestamptz NOT NULL,
    handler_id         uuid,
    escalation         smallint    NOT NULL DEFAULT 0 CHECK (escalation BETWEEN 0 AND 3),
    reopened           smallint    NOT NULL DEFAULT 0 CHECK (reopened >= 0),
    done_at            timestamptz,
    closed_at          timestamptz,
    nudged_at          timestamptz,
    nudges             smallint    NOT NULL DEFAULT 0 CHECK (nudges >= 0),
    duplicate_of       uuid,
    state              text        NOT NULL CHECK (state IN ('RECEIVED', 'ACKNOWLEDGED', 'ASSESSED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING',
                           'REMEDY_PROPOSED', 'REMEDY_ACCEPTED', 'REMEDY_REFUSED', 'DONE', 'CONFIRMED', 'CLOSED', 'REOPENED', 'ESCALATED', 'DISPUTED')),
    -- detail: WAITING
    waiting_on         text        CHECK (waiting_on IN ('OWNER', 'THIRD_PARTY', 'PARTS')),
    waiting_days       smallint,
    next_update_on     date,
    -- WAITING: why; REMEDY_PROPOSED and REMEDY_ACCEPTED: the remedy; REMEDY_REFUSED, REOPENED, ESCALATED: why; DONE: what shows it;
    -- CLOSED: the closing word
    detail             text        CHECK (length(detail) <= 2000),
    -- CONFIRMED
    confirmed_by       text        CHECK (confirmed_by IN ('OWNER', 'OWNER_TO_STAFF', 'SILENCE')),
    -- CLOSED
    outcome            text        CHECK (outcome IN ('REMEDIED', 'EXPLAINED', 'NOT_OURS', 'WITHDRAWN', 'UNREACHABLE', 'DUPLICATE')),
    attempts           smallint,
    -- CLOSED as not ours: whose; DISPUTED: the number there
    reference          text        CHECK (length(reference) <= 200),
    -- DISPUTED
    outside_body       text        CHECK (outside_body IN ('HOTLINE_12345', 'STREET_OFFICE', 'OWNERS_COMMITTEE', 'MEDIATION', 'COURT')),
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, submission),
    CHECK ((state = 'WAITING') = (waiting_on IS NOT NULL AND next_update_on IS NOT NULL AND waiting_days IS NOT NULL)),
    CHECK ((state = 'CONFIRMED') = (confirmed_by IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (outcome IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((state = 'DISPUTED') = (outside_body IS NOT NULL)),
    CHECK ((state IN ('WAITING', 'REMEDY_PROPOSED', 'REMEDY_ACCEPTED', 'REMEDY_REFUSED', 'DONE', 'REOPENED', 'ESCALATED', 'CLOSED')) = (detail IS NOT NULL))
) WITH (fillfactor = 80);
CALL protect('service_case');
CREATE UNIQUE INDEX service_case_number ON service_case (organisation_id, number);
CREATE INDEX service_case_id ON service_case (id);
CREATE INDEX service_case_open ON service_case (organisation_id, received_at) WHERE state <> 'CLOSED';
CREATE INDEX service_case_handler ON service_case (handler_id) WHERE state <> 'CLOSED';
CREATE INDEX service_case_received ON service_case (organisation_id, received_at DESC);
CREATE INDEX service_case_household ON service_case (community_id, household_id, received_at DESC);
CREATE INDEX service_case_duplicate ON service_case (community_id, duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX service_case_caller ON service_case (organisation_id, closed_at) WHERE caller <> '' OR caller_phone IS NOT NULL;
CREATE INDEX service_case_done ON service_case (organisation_id, done_at) WHERE state = 'DONE';

-- What the owner reads: what happened, in words of the message files, and words of people. staff_id is empty when the owner did it.
CREATE TABLE case_entry (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    author          text        NOT NULL CHECK (author IN ('OWNER', 'STAFF', 'SILENCE')),
    staff_id        uuid,
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
    until_on        date,
    -- of an owner's message: who has read it, and whether she says that it is not good
    read_at         timestamptz,
    read_by         uuid,
    is_objection    boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (community_id, case_id, id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case,
    CHECK ((author = 'STAFF') = (staff_id IS NOT NULL)),
    CHECK ((read_at IS NULL) = (read_by IS NULL))
);
CALL protect('case_entry');
CREATE INDEX case_entry_unread ON case_entry (community_id, case_id) WHERE kind = 'MESSAGE' AND author = 'OWNER' AND read_at IS NULL;

-- What only staff read. No page for owners reads this table.
CREATE TABLE case_note (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    staff_id        uuid,
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
    PRIMARY KEY (community_id, case_id, id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_note');

-- What the owner says about it when it is over; once.
CREATE TABLE case_rating (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    stars           smallint    NOT NULL CHECK (stars BETWEEN 1 AND 5),
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    rated_at        timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_rating');
