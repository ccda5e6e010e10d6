-- The organisations of this installation. Everything else carries organisation_id and is protected by it.
-- The id is drawn first (nextval), the session's organisation set to it, and then the row written: the policy holds from the start.
CREATE SEQUENCE organisation_number AS integer;
CREATE TABLE organisation (
    id               integer PRIMARY KEY,
    organisation_id  integer GENERATED ALWAYS AS (id) STORED,
    uuid             uuid        NOT NULL UNIQUE,
    name             text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    time_zone        text        NOT NULL DEFAULT 'Asia/Shanghai',
    is_demonstration boolean     NOT NULL DEFAULT false,
    service_phone    text        NOT NULL DEFAULT '' CHECK (length(service_phone) <= 20),
    created_at       timestamptz NOT NULL
);
CALL protect('organisation');

-- Before sign-in the organisation is unknown: a keyed hash of what the visitor holds leads to it. Nothing personal stands here.
-- kind: 'organisation', 'session', 'email', 'invitation', 'reset', 'setup', 'survey-link' …
CREATE TABLE directory (
    kind            text        NOT NULL,
    hash            bytea       NOT NULL,
    organisation_id integer     NOT NULL,
    subject         uuid        NOT NULL,
    PRIMARY KEY (kind, hash)
);
CREATE INDEX directory_subject ON directory (organisation_id, kind, subject);

-- Settings of the whole installation: public address, mail server, proxy. Secret values are encrypted with the key file.
CREATE TABLE installation_setting (
    name       text PRIMARY KEY,
    value      text        NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Long jobs with progress.
CREATE TABLE job (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    kind            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    parameters      jsonb       NOT NULL,
    done            bigint      NOT NULL DEFAULT 0,
    total           bigint,
    problems        bigint      NOT NULL DEFAULT 0,
    outcome_key     text,
    outcome         jsonb       NOT NULL DEFAULT '[]',
    result_href     text,
    requested_by    uuid        NOT NULL,
    cancel_asked    boolean     NOT NULL DEFAULT false,
    requested_at    timestamptz NOT NULL,
    started_at      timestamptz,
    beat_at         timestamptz,
    finished_at     timestamptz
);
CALL protect('job');
CREATE INDEX job_recent ON job (organisation_id, requested_at DESC);

-- Files kept outside the database, with their checksum.
CREATE TABLE stored_file (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    name            text        NOT NULL,
    bytes           bigint      NOT NULL,
    sha256          bytea       NOT NULL,
    stored_at       timestamptz NOT NULL,
    stored_by       uuid        NOT NULL
);
CALL protect('stored_file');
