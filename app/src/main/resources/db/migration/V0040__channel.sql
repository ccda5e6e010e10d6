-- E-mail to owners: who was written to about what, and who does not want any. See docs/adr/0040-letters-sent-at-most-once.md.

-- One letter for each address, occasion and round: the unique key is what keeps a second click or a second node from writing twice.
-- CLAIMED is left before the mail server is spoken to; what stays claimed was cut short and becomes UNCERTAIN, never sent again by itself.
-- enclosures: what the letter leads to, known to the module that writes letters of this kind.
CREATE TABLE letter (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    kind            text        NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
    occasion_id     uuid        NOT NULL,
    round           smallint    NOT NULL CHECK (round BETWEEN 0 AND 9),
    household_id    uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    address_hash    bytea       NOT NULL,
    enclosures      uuid[]      NOT NULL CHECK (cardinality(enclosures) > 0),
    state           text        NOT NULL CHECK (state IN ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNCERTAIN', 'DROPPED')),
    attempts        smallint    NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at          timestamptz NOT NULL,
    claimed_at      timestamptz,
    settled_at      timestamptz,
    reason          text        NOT NULL DEFAULT '' CHECK (length(reason) <= 250),
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, kind, occasion_id, round, address_hash),
    CHECK ((state = 'CLAIMED') = (claimed_at IS NOT NULL)),
    CHECK ((state IN ('SENT', 'FAILED', 'UNCERTAIN', 'DROPPED')) = (settled_at IS NOT NULL))
) WITH (fillfactor = 80);
CALL protect('letter');
CREATE INDEX letter_due ON letter (organisation_id, due_at, id) WHERE state = 'WAITING';
CREATE INDEX letter_claimed ON letter (organisation_id, claimed_at) WHERE state = 'CLAIMED';
CREATE INDEX letter_occasion ON letter (organisation_id, kind, occasion_id, round, state);
CREATE INDEX letter_household ON letter (community_id, household_id);
CREATE INDEX letter_person ON letter (community_id, person_id);

-- Addresses that want no e-mail from the company, wherever in it they are known.
CREATE TABLE mail_opt_out (
    organisation_id integer     NOT NULL REFERENCES organisation,
    address_hash    bytea       NOT NULL,
    opted_out_at    timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, address_hash)
);
CALL protect('mail_opt_out');

-- What owners said about being asked and written to, one row for each time; never changed. person_id NULL: for the whole household.
CREATE TABLE consent_event (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    household_id    uuid        NOT NULL,
    person_id       uuid,
    topic           text        NOT NULL CHECK (topic IN ('SURVEY', 'EMAIL')),
    is_given        boolean     NOT NULL,
    recorded_by     uuid        NOT NULL,
    note            text        NOT NULL DEFAULT '' CHECK (length(note) <= 200),
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, id)
);
CALL protect('consent_event');
CREATE INDEX consent_event_household ON consent_event (community_id, household_id, at DESC);
