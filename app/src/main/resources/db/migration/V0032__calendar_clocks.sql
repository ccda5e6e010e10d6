-- Clocks of opaque subjects. What happened to them stands in clock_event; the clock itself is what follows from that, for asking quickly.

-- run counts how often the ladder began anew: with a restart, another rule or another date. next_fire_at is the first time of a rung from next_step on;
-- NULL when there is none or the time stands still. is_provisional: reaches a year without a known notice.
CREATE TABLE clock (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    subject_kind    text        NOT NULL CHECK (subject_kind ~ '^[a-z][a-z-]{0,29}$'),
    subject_id      uuid        NOT NULL,
    measure         text        NOT NULL CHECK (measure IN ('ACKNOWLEDGE', 'FIRST_RESPONSE', 'NEXT_UPDATE', 'RESOLVE', 'REMEDY')),
    state           text        NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'MET', 'FROZEN')),
    rule_id         uuid,
    rule_version    smallint,
    run             smallint    NOT NULL CHECK (run > 0),
    started_at      timestamptz NOT NULL,
    due_at          timestamptz,
    ended_at        timestamptz,
    elapsed_seconds bigint      CHECK (elapsed_seconds >= 0),
    overrun_seconds bigint      CHECK (overrun_seconds >= 0),
    is_provisional  boolean     NOT NULL,
    next_step       smallint    NOT NULL CHECK (next_step > 0),
    next_fire_at    timestamptz,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, subject_kind, subject_id, measure),
    FOREIGN KEY (rule_id, rule_version) REFERENCES clock_rule_version,
    CHECK ((state IN ('MET', 'FROZEN')) = (ended_at IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (elapsed_seconds IS NULL) AND (ended_at IS NULL) = (overrun_seconds IS NULL)),
    CHECK (next_fire_at IS NULL OR (ended_at IS NULL AND due_at IS NOT NULL))
) WITH (fillfactor = 80);
CALL protect('clock');

-- Claiming reads the clocks that are due and no others, however many run.
CREATE INDEX clock_next_fire ON clock (organisation_id, next_fire_at, id) WHERE next_fire_at IS NOT NULL;

-- From the address of a thing, which does not name its community.
CREATE INDEX clock_subject ON clock (organisation_id, subject_id);

-- Open clocks are computed again when hours or holidays change; those of ended ones never.
CREATE INDEX clock_open ON clock (community_id, id) WHERE ended_at IS NULL;

CREATE TABLE clock_event (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    clock_id        uuid        NOT NULL,
    number          smallint    NOT NULL CHECK (number > 0),
    kind            text        NOT NULL CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'TARGET_CHANGED', 'MET', 'RESTARTED', 'FROZEN')),
    at              timestamptz NOT NULL,
    reason          text        CHECK (reason IN ('OWNER', 'THIRD_PARTY', 'PARTS', 'WEATHER', 'OTHER')),
    rule_id         uuid,
    rule_version    smallint,
    due_at          timestamptz,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, clock_id, number),
    FOREIGN KEY (community_id, clock_id) REFERENCES clock,
    FOREIGN KEY (rule_id, rule_version) REFERENCES clock_rule_version,
    CHECK ((kind = 'PAUSED') = (reason IS NOT NULL))
);
CALL protect('clock_event');

-- Rungs that were reached. The key is what lets a rung of a run fire once only.
CREATE TABLE clock_firing (
    community_id    integer     NOT NULL,
    clock_id        uuid        NOT NULL,
    run             smallint    NOT NULL,
    step            smallint    NOT NULL,
    organisation_id integer     NOT NULL,
    level           text        NOT NULL,
    due_at          timestamptz NOT NULL,
    fired_at        timestamptz NOT NULL,
    PRIMARY KEY (community_id, clock_id, run, step),
    FOREIGN KEY (community_id, clock_id) REFERENCES clock
);
CALL protect('clock_firing');

-- Asked for by whoever changes hours or holidays; how far the open clocks were computed anew.
CREATE TABLE clock_recount (
    organisation_id integer     PRIMARY KEY REFERENCES organisation,
    asked_at        timestamptz NOT NULL,
    community_id    integer     NOT NULL,
    clock_id        uuid        NOT NULL
);
CALL protect('clock_recount');
