-- Recovery: what is done, with whom it was let down, after a bad score, a wish to be contacted, or a broken promise. See
-- docs/adr/0086-two-tracks-of-recovery.md.

-- One household is never in recovery twice for one cause: what comes meanwhile joins the one that is open. is_restricted: it is
-- known from a named answer only, so that nobody sees it but those whom the owner was told of. due_at: the next clock; call_due_at:
-- until when she is to be called. called_at: she was spoken with. The two tracks end apart, each with how it ended.
CREATE TABLE recovery (
    community_id      integer     NOT NULL,
    id                uuid        NOT NULL,
    organisation_id   integer     NOT NULL,
    version           integer     NOT NULL DEFAULT 1,
    household_id      uuid        NOT NULL,
    member_id         uuid,
    cause             text        NOT NULL CHECK (cause IN ('ANSWER', 'PROMISE')),
    is_restricted     boolean     NOT NULL,
    opened_at         timestamptz NOT NULL,
    due_at            timestamptz,
    call_due_at       timestamptz,
    tries             smallint    NOT NULL DEFAULT 0 CHECK (tries >= 0),
    next_try_on       date,
    called_at         timestamptz,
    emotion_ended_at  timestamptz,
    emotion_end       text        CHECK (emotion_end IN ('HEARD', 'DECLINED', 'UNREACHED')),
    problem_ended_at  timestamptz,
    problem_end       text        CHECK (problem_end IN ('SOLVED', 'EXPLAINED', 'DECLINED', 'UNREACHED')),
    closed_at         timestamptz,
    case_id           uuid,
    check_at          timestamptz,
    checked_at        timestamptz,
    check_result      text        CHECK (check_result IN ('RECOVERED', 'NOT_RECOVERED', 'UNKNOWN')),
    check_by          text        CHECK (check_by IN ('OWNER', 'STAFF')),
    PRIMARY KEY (community_id, id),
    CHECK ((emotion_ended_at IS NULL) = (emotion_end IS NULL)),
    CHECK ((problem_ended_at IS NULL) = (problem_end IS NULL)),
    CHECK ((closed_at IS NOT NULL) = (emotion_ended_at IS NOT NULL AND problem_ended_at IS NOT NULL)),
    CHECK (check_at IS NULL OR closed_at IS NOT NULL),
    CHECK (num_nonnulls(checked_at, check_result, check_by) IN (0, 3))
) WITH (fillfactor = 80);
CALL protect('recovery');
CREATE UNIQUE INDEX recovery_one_open ON recovery (community_id, household_id, cause) WHERE closed_at IS NULL;
CREATE INDEX recovery_id ON recovery (id);
CREATE INDEX recovery_household ON recovery (community_id, household_id, opened_at);
CREATE INDEX recovery_due ON recovery (organisation_id, due_at) WHERE closed_at IS NULL;
CREATE INDEX recovery_check ON recovery (organisation_id, check_at) WHERE check_at IS NOT NULL AND checked_at IS NULL;
CREATE INDEX recovery_opened ON recovery (organisation_id, opened_at);
CREATE INDEX recovery_case ON recovery (community_id, case_id) WHERE case_id IS NOT NULL;

-- What led to it: an answer or a promise, each once. So an event that is told twice opens nothing twice. is_restricted: known from a
-- named answer only, also where the recovery itself is not.
CREATE TABLE recovery_cause (
    community_id    integer     NOT NULL,
    source_id       uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    recovery_id     uuid        NOT NULL,
    reasons         text[]      NOT NULL
        CHECK (reasons <@ ARRAY['LOW_RECOMMENDATION', 'LOW_SATISFACTION', 'CONTACT_ASKED', 'PROMISE_BROKEN']),
    is_restricted   boolean     NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, source_id)
);
CALL protect('recovery_cause');
CREATE INDEX recovery_cause_recovery ON recovery_cause (community_id, recovery_id);

-- What was done about it, by whom. code: the outcome of a call, how a track ended.
CREATE TABLE recovery_entry (
    community_id    integer     NOT NULL,
    recovery_id     uuid        NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    code            text        NOT NULL DEFAULT '' CHECK (code ~ '^[A-Z_]{0,40}$'),
    staff_id        uuid,
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 500),
    PRIMARY KEY (community_id, recovery_id, id),
    FOREIGN KEY (community_id, recovery_id) REFERENCES recovery
);
CALL protect('recovery_entry');

-- When an answer opens a recovery: of one questionnaire, or with '' of all that have no rule of their own. A score up to and with the
-- number; an empty one opens nothing.
CREATE TABLE recovery_rule (
    organisation_id      integer     NOT NULL REFERENCES organisation,
    instrument           text        NOT NULL CHECK (length(instrument) <= 100),
    recommend_at_most    smallint    CHECK (recommend_at_most BETWEEN 0 AND 10),
    satisfaction_at_most smallint    CHECK (satisfaction_at_most BETWEEN 0 AND 10),
    is_on_contact        boolean     NOT NULL,
    changed_at           timestamptz NOT NULL,
    changed_by           uuid        NOT NULL,
    PRIMARY KEY (organisation_id, instrument)
);
CALL protect('recovery_rule');

-- What holds for all of them. script: the company's own words for the call, a line for each step; empty: as shipped.
CREATE TABLE recovery_setting (
    organisation_id    integer     PRIMARY KEY REFERENCES organisation,
    is_on_promise      boolean     NOT NULL,
    script             text        NOT NULL CHECK (length(script) <= 2000),
    changed_at         timestamptz NOT NULL,
    changed_by         uuid        NOT NULL
);
CALL protect('recovery_setting');

-- Gestures that staff may offer. preset: one that Lintel ships, called by its message as long as it has no name of its own.
CREATE TABLE gesture (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    preset          text        NOT NULL DEFAULT '' CHECK (length(preset) <= 40),
    name            text        NOT NULL CHECK (length(name) <= 60),
    cost_fen        integer     NOT NULL CHECK (cost_fen BETWEEN 0 AND 10000000),
    is_offered      boolean     NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL,
    CHECK (preset <> '' OR name <> '')
);
CALL protect('gesture');
CREATE UNIQUE INDEX gesture_preset ON gesture (organisation_id, preset) WHERE preset <> '';

-- What gestures of one community may cost in a calendar month, and up to what one needs nobody's word. Community 0: all that have no
-- budget of their own.
CREATE TABLE gesture_budget (
    organisation_id integer     NOT NULL REFERENCES organisation,
    community_id    integer     NOT NULL,
    month_fen       integer     NOT NULL CHECK (month_fen BETWEEN 0 AND 1000000000),
    single_fen      integer     NOT NULL CHECK (single_fen BETWEEN 0 AND 10000000),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL,
    PRIMARY KEY (organisation_id, community_id)
);
CALL protect('gesture_budget');

-- A gesture for one household. month: in which it counts against the budget, by the community's zone. Whoever asked never decides.
CREATE TABLE recovery_gesture (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    recovery_id     uuid        NOT NULL,
    gesture_id      uuid        NOT NULL REFERENCES gesture,
    cost_fen        integer     NOT NULL CHECK (cost_fen >= 0),
    month           date        NOT NULL CHECK (extract(day FROM month) = 1),
    state           text        NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED')),
    asked_at        timestamptz NOT NULL,
    asked_by        uuid        NOT NULL,
    decided_at      timestamptz,
    decided_by      uuid,
    reason          text        NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (community_id, recovery_id) REFERENCES recovery,
    CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CHECK ((decided_by IS NULL) OR decided_at IS NOT NULL),
    CHECK (state <> 'REFUSED' OR (decided_by IS NOT NULL AND reason <> ''))
);
CALL protect('recovery_gesture');
CREATE INDEX recovery_gesture_recovery ON recovery_gesture (community_id, recovery_id);
CREATE INDEX recovery_gesture_month ON recovery_gesture (community_id, month);
CREATE INDEX recovery_gesture_asked ON recovery_gesture (organisation_id, asked_at) WHERE state = 'ASKED';
