-- Who is away from when until when, and who stands in for her. Why she is away is nobody's business here: it can be about her health.
CREATE TABLE staff_absence (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    staff_id        uuid        NOT NULL REFERENCES staff ON DELETE CASCADE,
    from_at         timestamptz NOT NULL,
    until_at        timestamptz NOT NULL,
    cover_id        uuid        REFERENCES staff ON DELETE SET NULL,
    entered_by      uuid        NOT NULL,
    entered_at      timestamptz NOT NULL,
    CHECK (until_at > from_at),
    CHECK (cover_id <> staff_id)
);
CALL protect('staff_absence');
CREATE INDEX staff_absence_staff ON staff_absence (staff_id, until_at);
CREATE INDEX staff_absence_until ON staff_absence (organisation_id, until_at);
