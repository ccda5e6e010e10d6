-- Cases of other systems, brought in from files. See docs/adr/0088-past-cases.md.

-- is_imported: it came from a file. No clock, notice or rule of assignment knows it until somebody here takes it up.
ALTER TABLE service_case ADD COLUMN is_imported boolean NOT NULL DEFAULT false;
ALTER TABLE service_case DROP CONSTRAINT service_case_channel_check;
ALTER TABLE service_case ADD CONSTRAINT service_case_channel_check
    CHECK (channel IN ('OWNER_PAGE', 'ON_THE_SPOT', 'PHONE', 'PAPER', 'WECHAT', 'API', 'SURVEY', 'INSPECTION', 'OTHER'));

-- choices: what was chosen for columns and words. findings: what the columns hold, counted when the file came. cut_at: when the file was
-- made, as far as is known: what is open and past its due time then is late.
CREATE TABLE case_import (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    file_name       text        NOT NULL,
    file_id         uuid        REFERENCES stored_file,
    community_ids   integer[]   NOT NULL,
    community_id    integer,
    state           text        NOT NULL CHECK (state IN ('UPLOADED', 'MEASURED', 'CHECKED', 'IMPORTED', 'UNDONE', 'DISCARDED')),
    heading_row     integer     NOT NULL,
    headings        text[]      NOT NULL,
    choices         jsonb       NOT NULL,
    findings        jsonb       NOT NULL DEFAULT '{}',
    row_count       integer     NOT NULL DEFAULT 0,
    new_count       integer     NOT NULL DEFAULT 0,
    changed_count   integer     NOT NULL DEFAULT 0,
    unchanged_count integer     NOT NULL DEFAULT 0,
    left_count      integer     NOT NULL DEFAULT 0,
    wrong_count     integer     NOT NULL DEFAULT 0,
    cut_at          timestamptz,
    uploaded_at     timestamptz NOT NULL,
    uploaded_by     uuid        NOT NULL,
    imported_at     timestamptz
);
CALL protect('case_import');
CREATE INDEX case_import_order ON case_import (organisation_id, uploaded_at DESC);

-- How files with the same headings are read the next time.
CREATE TABLE case_import_mapping (
    organisation_id integer     NOT NULL REFERENCES organisation,
    fingerprint     bytea       NOT NULL,
    choices         jsonb       NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, fingerprint)
);
CALL protect('case_import_mapping');

-- Why rows cannot be imported.
CREATE TABLE case_import_problem (
    import_id       uuid    NOT NULL REFERENCES case_import,
    row_number      integer NOT NULL,
    organisation_id integer NOT NULL,
    reason          text    NOT NULL CHECK (reason ~ '^[a-z-]{1,40}$'),
    arguments       text[]  NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
CALL protect('case_import_problem');

-- A case as the file has it, for recounts: what becomes of the case here changes nothing of this row, only a later file does.
-- external_number: the number there, once in a community. received_on: the day of it in the community's zone. closed_at: empty where the file
-- does not say when. category_key, place_key: under which two ways of writing are the same.
CREATE TABLE past_case (
    community_id    integer     NOT NULL,
    case_id         uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    import_id       uuid        NOT NULL REFERENCES case_import,
    latest_import   uuid        NOT NULL REFERENCES case_import,
    external_number text        NOT NULL CHECK (length(external_number) BETWEEN 1 AND 100),
    received_at     timestamptz NOT NULL,
    received_on     date        NOT NULL,
    due_at          timestamptz,
    closed_at       timestamptz,
    is_closed       boolean     NOT NULL,
    status_words    text        NOT NULL,
    channel         text        NOT NULL,
    channel_words   text        NOT NULL,
    category_words  text        NOT NULL,
    category_key    text        NOT NULL,
    place_words     text        NOT NULL,
    place_key       text        NOT NULL,
    cut_at          timestamptz NOT NULL,
    PRIMARY KEY (community_id, case_id),
    UNIQUE (community_id, external_number),
    FOREIGN KEY (community_id, case_id) REFERENCES service_case
);
CALL protect('past_case');
CREATE INDEX past_case_import ON past_case (import_id);
CREATE INDEX past_case_latest ON past_case (latest_import) WHERE latest_import <> import_id;
CREATE INDEX past_case_received ON past_case (community_id, received_on);

-- What an import changed of cases that were there before, as they were, so that it can be undone.
CREATE TABLE case_import_change (
    import_id       uuid    NOT NULL REFERENCES case_import,
    community_id    integer NOT NULL,
    case_id         uuid    NOT NULL,
    organisation_id integer NOT NULL,
    past_before     jsonb   NOT NULL,
    case_before     jsonb   NOT NULL,
    PRIMARY KEY (import_id, community_id, case_id)
);
CALL protect('case_import_change');
