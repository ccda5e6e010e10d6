-- Who is called outside working hours. One day of duty begins at the hour at which this community changes, and ends at the same hour of
-- the next day; while the team works nobody asks who is on call.
CREATE TABLE on_call (
    community_id    integer     NOT NULL,
    day             date        NOT NULL,
    organisation_id integer     NOT NULL REFERENCES organisation,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    set_by          uuid        NOT NULL,
    set_at          timestamptz NOT NULL,
    PRIMARY KEY (community_id, day)
);
CALL protect('on_call');
CREATE INDEX on_call_staff ON on_call (staff_id, day);

CREATE TABLE on_call_change (
    community_id    integer  PRIMARY KEY,
    organisation_id integer  NOT NULL REFERENCES organisation,
    minute          smallint NOT NULL CHECK (minute BETWEEN 0 AND 1439)
);
CALL protect('on_call_change');

-- For modules above: clocks that still run or stand still, by what they run for.
CREATE VIEW open_clock WITH (security_invoker = true) AS
SELECT organisation_id, community_id, subject_kind, subject_id, measure, state, due_at
FROM clock
WHERE ended_at IS NULL;

-- What hung on one member of staff went to others in one act; what exactly, and what was said with it, each module keeps for itself under the
-- id of the act.
CREATE TABLE staff_handover (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    given_by        uuid        NOT NULL,
    given_at        timestamptz NOT NULL,
    undone_by       uuid,
    undone_at       timestamptz,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CALL protect('staff_handover');
CREATE INDEX staff_handover_staff ON staff_handover (staff_id, given_at DESC);

-- thing: message key of what a module handed over. takers: empty where its rules decided.
CREATE TABLE staff_handover_part (
    handover_id     uuid    NOT NULL REFERENCES staff_handover ON DELETE CASCADE,
    thing           text    NOT NULL,
    organisation_id integer NOT NULL,
    takers          uuid[]  NOT NULL,
    moved           integer NOT NULL CHECK (moved >= 0),
    PRIMARY KEY (handover_id, thing)
);
CALL protect('staff_handover_part');
