-- Imports of past answers: a file, how its columns are read, and the closed wave that came of it.
CREATE TABLE answer_import (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    version_id      integer     NOT NULL REFERENCES instrument_version,
    file_name       text        NOT NULL,
    file_id         uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('UPLOADED', 'RUNNING', 'IMPORTED', 'UNDONE')),
    plan            jsonb       NOT NULL,
    community_ids   integer[]   NOT NULL,
    wave_id         integer     REFERENCES wave,
    stored_count    integer     NOT NULL DEFAULT 0 CHECK (stored_count >= 0),
    known_count     integer     NOT NULL DEFAULT 0 CHECK (known_count >= 0),
    wrong_count     integer     NOT NULL DEFAULT 0 CHECK (wrong_count >= 0),
    uploaded_at     timestamptz NOT NULL,
    uploaded_by     uuid        NOT NULL,
    imported_at     timestamptz,
    undone_at       timestamptz,
    CHECK ((state = 'IMPORTED') = (wave_id IS NOT NULL))
);
CALL protect('answer_import');
CREATE INDEX answer_import_recent ON answer_import (organisation_id, uploaded_at DESC);

-- How a file with these headings was read the last time.
CREATE TABLE answer_mapping (
    organisation_id integer     NOT NULL REFERENCES organisation,
    version_id      integer     NOT NULL REFERENCES instrument_version,
    fingerprint     bytea       NOT NULL,
    plan            jsonb       NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, version_id, fingerprint)
);
CALL protect('answer_mapping');

-- Rows that were stored, so that the same row of a file never counts twice.
CREATE TABLE answer_import_row (
    organisation_id integer NOT NULL,
    version_id      integer NOT NULL,
    row_key         bytea   NOT NULL,
    import_id       uuid    NOT NULL REFERENCES answer_import,
    PRIMARY KEY (organisation_id, version_id, row_key)
);
CALL protect('answer_import_row');
CREATE INDEX answer_import_row_import ON answer_import_row (import_id);

-- Values of the file that became points of a scale: words, or the numbers of another scale. Asked is how many points the scale of the
-- file had, points how many the scale of the item has; where they differ, means are not comparable with waves that asked on that scale.
CREATE TABLE wave_recoding (
    wave_id         integer  NOT NULL REFERENCES wave,
    organisation_id integer  NOT NULL,
    column_code     text     NOT NULL,
    value           text     NOT NULL,
    number          smallint NOT NULL,
    answers         integer  NOT NULL CHECK (answers > 0),
    asked           smallint NOT NULL CHECK (asked > 0),
    points          smallint NOT NULL CHECK (points > 1),
    PRIMARY KEY (wave_id, column_code, value)
);
CALL protect('wave_recoding');
