-- What owners expect: of a household what she said or what was seen of her, or of a community what its owners expect. It ends on a day,
-- or when she takes it back. household_id is empty for what the owners of a community expect together.
CREATE TABLE expectation (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    submission      uuid        NOT NULL,
    household_id    uuid,
    member_id       uuid,
    words           text        NOT NULL CHECK (length(words) <= 500),
    strength        text        NOT NULL CHECK (strength IN ('WISH', 'IMPORTANT', 'MUST')),
    source          text        NOT NULL CHECK (source IN ('SAID', 'CASE', 'VISIT', 'SURVEY', 'CONTRACT', 'MEETING', 'OBSERVED')),
    since           date        NOT NULL,
    until           date,
    withdrawn_on    date,
    recorded_by     uuid        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, submission),
    CHECK (until IS NULL OR since <= until),
    CHECK (withdrawn_on IS NULL OR since <= withdrawn_on),
    CHECK (member_id IS NULL OR household_id IS NOT NULL)
);
CALL protect('expectation');
CREATE INDEX expectation_id ON expectation (id);
CREATE INDEX expectation_household ON expectation (community_id, household_id, since DESC);
CREATE INDEX expectation_since ON expectation (organisation_id, since DESC);
