-- A photo is two stored files: itself and a small picture of it. Sizes let a page leave room before it is there.
-- See docs/adr/0082-photos-made-anew.md.
CREATE TABLE photo (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    file_id         uuid        NOT NULL UNIQUE REFERENCES stored_file,
    small_file_id   uuid        NOT NULL UNIQUE REFERENCES stored_file,
    width           smallint    NOT NULL CHECK (width > 0),
    height          smallint    NOT NULL CHECK (height > 0),
    small_width     smallint    NOT NULL CHECK (small_width > 0),
    small_height    smallint    NOT NULL CHECK (small_height > 0),
    added_at        timestamptz NOT NULL
);
CALL protect('photo');

-- Since when the file of the row is not in the folder of uploads.
ALTER TABLE stored_file ADD COLUMN missing_since timestamptz;
CREATE INDEX stored_file_missing ON stored_file (organisation_id) WHERE missing_since IS NOT NULL;

-- Photos in the ledger that the owner reads, and in the one that only staff read: two tables, as the ledgers are.
CREATE TABLE case_entry_photo (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    entry_id        uuid        NOT NULL,
    photo_id        uuid        NOT NULL UNIQUE REFERENCES photo,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id, photo_id),
    FOREIGN KEY (community_id, case_id, entry_id) REFERENCES case_entry
);
CALL protect('case_entry_photo');

CREATE TABLE case_note_photo (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    note_id         uuid        NOT NULL,
    photo_id        uuid        NOT NULL UNIQUE REFERENCES photo,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id, photo_id),
    FOREIGN KEY (community_id, case_id, note_id) REFERENCES case_note
);
CALL protect('case_note_photo');

-- What was typed and not sent: on the page of a case, by its owner (staff_id is empty) or by a member of staff. form: id that it will
-- be sent with, so that it is kept once. form is also the name of the draft on the page.
CREATE TABLE case_draft (
    community_id    integer     NOT NULL,
    form            uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    case_id         uuid        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('MESSAGE', 'REPORT', 'NOTE', 'FINISH')),
    staff_id        uuid,
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 8000),
    place           text        NOT NULL DEFAULT '' CHECK (length(place) <= 200),
    problem         text        NOT NULL DEFAULT '' CHECK (length(problem) <= 200),
    spot            text        NOT NULL DEFAULT '' CHECK (length(spot) <= 800),
    saved_at        timestamptz NOT NULL,
    PRIMARY KEY (community_id, form),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('case_draft');
CREATE INDEX case_draft_case ON case_draft (community_id, case_id, kind, saved_at DESC);
CREATE INDEX case_draft_saved ON case_draft (organisation_id, saved_at);

-- Photos that were sent one by one before the words; upload: the browser's own id, so that one sent twice is kept once.
CREATE TABLE case_draft_photo (
    community_id    integer     NOT NULL,
    form            uuid        NOT NULL,
    upload          uuid        NOT NULL,
    photo_id        uuid        NOT NULL UNIQUE REFERENCES photo,
    organisation_id integer     NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (community_id, form, upload),
    FOREIGN KEY (community_id, form) REFERENCES case_draft ON DELETE CASCADE
);
CALL protect('case_draft_photo');
