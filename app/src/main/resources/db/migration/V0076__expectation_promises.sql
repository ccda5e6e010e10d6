-- What was promised to a household, or to all owners of a community, with a time. A row is written by key and version. See
-- docs/adr/0076-a-promise-has-a-date-and-a-person.md.

-- household_id is empty where all owners of the community were promised something. source_id, source_label and source_href: where it
-- was promised, opaque to this module. first_due_at never changes; due_at does with the owner's consent only. announced_until: a day
-- that she was told without her consent; it counts nowhere. submission: the same form sent twice is one promise.
-- The columns after "state" belong to the states that are named at their head; the others are empty.
CREATE TABLE promise (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    submission      uuid        NOT NULL,
    version         integer     NOT NULL DEFAULT 1,
    household_id    uuid,
    words           text        NOT NULL CHECK (length(words) <= 500),
    source          text        NOT NULL CHECK (source IN ('CASE', 'VISIT', 'NOTICE', 'CONTRACT', 'SURVEY', 'CONTACT', 'OTHER')),
    source_id       uuid,
    source_label    text        NOT NULL DEFAULT '' CHECK (length(source_label) <= 120),
    source_href     text        NOT NULL DEFAULT '' CHECK (source_href = '' OR source_href ~ '^/[a-z]'),
    made_by         uuid        NOT NULL,
    made_at         timestamptz NOT NULL,
    responsible_id  uuid        NOT NULL,
    first_due_at    timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    announced_until timestamptz,
    renegotiations  smallint    NOT NULL DEFAULT 0 CHECK (renegotiations >= 0),
    changed_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('MADE', 'RENEGOTIATED', 'KEPT', 'BROKEN', 'WITHDRAWN')),
    -- KEPT: when it was, and what shows it; BROKEN: when that was said, and why; WITHDRAWN: why
    ended_at        timestamptz,
    detail          text        CHECK (length(detail) <= 1000),
    -- BROKEN
    broken_by       text        CHECK (broken_by IN ('STAFF', 'TIME')),
    -- RENEGOTIATED, WITHDRAWN: how and when the owner said so
    consent_way     text        CHECK (consent_way IN ('PHONE', 'IN_PERSON', 'MESSAGE', 'WRITTEN', 'OWNER_PAGE', 'COMMITTEE')),
    consent_at      timestamptz,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, submission),
    CHECK (made_at < due_at AND made_at < first_due_at),
    CHECK ((state IN ('KEPT', 'BROKEN', 'WITHDRAWN')) = (ended_at IS NOT NULL)),
    CHECK ((state IN ('KEPT', 'BROKEN', 'WITHDRAWN')) = (detail IS NOT NULL)),
    CHECK ((state = 'BROKEN') = (broken_by IS NOT NULL)),
    CHECK ((state IN ('RENEGOTIATED', 'WITHDRAWN')) = (consent_way IS NOT NULL)),
    CHECK ((consent_way IS NULL) = (consent_at IS NULL))
) WITH (fillfactor = 80);
CALL protect('promise');
CREATE INDEX promise_id ON promise (id);
CREATE INDEX promise_open ON promise (organisation_id, due_at) WHERE state IN ('MADE', 'RENEGOTIATED');
CREATE INDEX promise_due ON promise (organisation_id, due_at DESC);
CREATE INDEX promise_responsible ON promise (responsible_id, due_at) WHERE state IN ('MADE', 'RENEGOTIATED');
CREATE INDEX promise_household ON promise (community_id, household_id, due_at DESC);
CREATE INDEX promise_source ON promise (community_id, source_id) WHERE source_id IS NOT NULL;

-- What became of it, as the owner reads it too. staff_id is empty when the owner did it, or the time that passed. until_at: the new
-- date that the entry tells of; way and said_at: how and when the owner said what the entry rests on.
CREATE TABLE promise_entry (
    community_id    integer     NOT NULL,
    promise_id      uuid        NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    author          text        NOT NULL CHECK (author IN ('OWNER', 'STAFF', 'TIME')),
    staff_id        uuid,
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    until_at        timestamptz,
    way             text,
    said_at         timestamptz,
    PRIMARY KEY (community_id, promise_id, id),
    FOREIGN KEY (community_id, promise_id) REFERENCES promise,
    CHECK ((author = 'STAFF') = (staff_id IS NOT NULL)),
    CHECK ((way IS NULL) = (said_at IS NULL))
);
CALL protect('promise_entry');

-- After how many days past its date a promise counts as broken without anybody saying so; without a row it is the shipped number.
CREATE TABLE promise_rule (
    organisation_id   integer     PRIMARY KEY REFERENCES organisation,
    breaks_after_days smallint    NOT NULL CHECK (breaks_after_days BETWEEN 1 AND 90),
    changed_at        timestamptz NOT NULL,
    changed_by        uuid        NOT NULL
);
CALL protect('promise_rule');
