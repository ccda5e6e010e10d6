-- Mobile numbers of staff, for what cannot wait until morning: encrypted with the key file, and apart from staff, so that no list of staff
-- opens one. last_four is what may be shown. The row goes when its owner is let go.
CREATE TABLE staff_phone (
    staff_id        uuid        PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    organisation_id integer     NOT NULL,
    sealed          bytea       NOT NULL,
    last_four       text        NOT NULL CHECK (last_four ~ '^[0-9]{4}$'),
    changed_at      timestamptz NOT NULL
);
CALL protect('staff_phone');
