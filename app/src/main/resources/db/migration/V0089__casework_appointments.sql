-- A range of one colleague: an exclusion constraint can ask for "the same" without an extension that a company's own PostgreSQL may lack.
CREATE TYPE uuidrange AS RANGE (subtype = uuid);

-- When somebody comes to the owner about a case. The technician is whoever has the case. from_at, until_at: what was agreed; empty while times
-- are only offered. needs_date: the time stands with the owner, but whoever has the case now cannot come then. ended_by, missed_by: which side.
-- done_entry: what she wrote, with photos, when the visit had done it. See docs/adr/0089-an-appointment-belongs-to-a-case.md.
CREATE TABLE appointment (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    case_id         uuid        NOT NULL,
    version         integer     NOT NULL DEFAULT 1,
    technician_id   uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('OFFERED', 'AGREED', 'ARRIVED', 'LEFT', 'CALLED_OFF', 'MISSED')),
    from_at         timestamptz,
    until_at        timestamptz,
    needs_date      boolean     NOT NULL DEFAULT false,
    moves           smallint    NOT NULL DEFAULT 0 CHECK (moves >= 0),
    made_at         timestamptz NOT NULL,
    agreed_at       timestamptz,
    reminded_at     timestamptz,
    arrived_at      timestamptz,
    left_at         timestamptz,
    ended_at        timestamptz,
    ended_by        text        CHECK (ended_by IN ('OWNER', 'STAFF', 'SILENCE')),
    missed_by       text        CHECK (missed_by IN ('OWNER', 'STAFF')),
    done_entry      uuid,
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case,
    CHECK ((from_at IS NULL) = (until_at IS NULL)),
    CHECK (until_at > from_at),
    CHECK (state NOT IN ('AGREED', 'ARRIVED', 'LEFT', 'MISSED') OR (from_at IS NOT NULL AND agreed_at IS NOT NULL)),
    CHECK ((state IN ('ARRIVED', 'LEFT')) = (arrived_at IS NOT NULL)),
    CHECK ((state = 'LEFT') = (left_at IS NOT NULL)),
    CHECK ((state = 'MISSED') = (missed_by IS NOT NULL)),
    CHECK ((state IN ('CALLED_OFF', 'MISSED')) = (ended_at IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    -- nobody is in two homes at once
    CONSTRAINT appointment_once EXCLUDE USING gist (
        uuidrange(technician_id, technician_id, '[]') WITH &&,
        tstzrange(from_at, until_at) WITH &&
    ) WHERE (state IN ('AGREED', 'ARRIVED') AND NOT needs_date)
);
CALL protect('appointment');
CREATE UNIQUE INDEX appointment_of_case ON appointment (community_id, case_id) WHERE state IN ('OFFERED', 'AGREED', 'ARRIVED');
CREATE INDEX appointment_case ON appointment (community_id, case_id, made_at);
CREATE INDEX appointment_technician ON appointment (technician_id, from_at) WHERE state IN ('OFFERED', 'AGREED', 'ARRIVED');
CREATE INDEX appointment_reminder ON appointment (organisation_id, from_at) WHERE state = 'AGREED' AND reminded_at IS NULL;

-- What the owner can choose from.
CREATE TABLE appointment_time (
    community_id    integer     NOT NULL,
    appointment_id  uuid        NOT NULL,
    from_at         timestamptz NOT NULL,
    until_at        timestamptz NOT NULL,
    organisation_id integer     NOT NULL,
    PRIMARY KEY (community_id, appointment_id, from_at),
    FOREIGN KEY (community_id, appointment_id) REFERENCES appointment ON DELETE CASCADE,
    CHECK (until_at > from_at)
);
CALL protect('appointment_time');

-- How much comes in before more is asked to wait: within a day from one household, of one problem of it, from one number, from one network; and
-- within an hour through one way into one community. No row: what Lintel ships.
CREATE TABLE intake_limits (
    organisation_id integer     PRIMARY KEY REFERENCES organisation,
    household       integer     NOT NULL CHECK (household BETWEEN 1 AND 1000),
    same_problem    integer     NOT NULL CHECK (same_problem BETWEEN 1 AND 1000),
    phone           integer     NOT NULL CHECK (phone BETWEEN 1 AND 1000),
    network         integer     NOT NULL CHECK (network BETWEEN 1 AND 10000),
    channel         integer     NOT NULL CHECK (channel BETWEEN 1 AND 100000),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL
);
CALL protect('intake_limits');

-- What came in within the last two days, so that it can be counted: keyed hashes of the number and of the network, never they themselves.
CREATE TABLE intake (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    channel         text        NOT NULL,
    phone_hash      bytea,
    network_hash    bytea,
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('intake');
CREATE INDEX intake_at ON intake (organisation_id, at);
CREATE INDEX intake_channel ON intake (community_id, channel, at);
CREATE INDEX intake_phone ON intake (organisation_id, phone_hash, at) WHERE phone_hash IS NOT NULL;
CREATE INDEX intake_network ON intake (organisation_id, network_hash, at) WHERE network_hash IS NOT NULL;
