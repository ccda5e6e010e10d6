-- When a case is due next, kept beside it by whoever acts on its clocks, so that the list can be ordered by it whatever its length; the clocks
-- themselves stay calendar's. Whoever changes these columns holds the row before the clocks. See docs/adr/0081-a-case-and-its-clocks.md.
-- due_at: earliest time of an open clock, past when it is late. is_timed: any clock is open. paused_at: since when time has stood still on any.
-- is_provisional: a clock reaches a year whose holidays are not known. wait_ends_at: until when a wait may hold its clocks; then time goes on.
-- called_level: how high it was called for being late (1 community manager, 2 region, 3 group); not the escalation that people decided.
ALTER TABLE service_case
    ADD COLUMN due_at         timestamptz,
    ADD COLUMN due_measure    text CHECK (due_measure IN ('ACKNOWLEDGE', 'FIRST_RESPONSE', 'NEXT_UPDATE', 'RESOLVE', 'REMEDY')),
    ADD COLUMN is_timed       boolean NOT NULL DEFAULT false,
    ADD COLUMN is_provisional boolean NOT NULL DEFAULT false,
    ADD COLUMN paused_at      timestamptz,
    ADD COLUMN wait_ends_at   timestamptz,
    ADD COLUMN called_level   smallint NOT NULL DEFAULT 0 CHECK (called_level BETWEEN 0 AND 3),
    ADD CHECK ((due_at IS NULL) = (due_measure IS NULL)),
    ADD CHECK (is_timed OR (due_at IS NULL AND paused_at IS NULL));

-- The list in the order in which things are due: of the company, and of one community.
CREATE INDEX service_case_due ON service_case (organisation_id, due_at, id) WHERE state <> 'CLOSED';
CREATE INDEX service_case_due_here ON service_case (community_id, due_at, id) WHERE state <> 'CLOSED';
CREATE INDEX service_case_paused ON service_case (organisation_id, paused_at) WHERE paused_at IS NOT NULL;
CREATE INDEX service_case_wait ON service_case (organisation_id, wait_ends_at) WHERE wait_ends_at IS NOT NULL;

-- Rungs of clocks that were heard of. The key is what lets one be told once.
CREATE TABLE case_alarm (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    measure         text        NOT NULL,
    due_at          timestamptz NOT NULL,
    step            smallint    NOT NULL,
    organisation_id integer     NOT NULL,
    level           text        NOT NULL CHECK (level IN ('HANDLER', 'COMMUNITY_MANAGER', 'REGION', 'GROUP')),
    fired_at        timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id, measure, due_at, step),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_alarm');

-- Who was called to which case; each once, with the last time.
CREATE TABLE case_call (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    staff_id        uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    called_at       timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id, staff_id),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_call');
CREATE INDEX case_call_staff ON case_call (staff_id, called_at DESC);
