-- Instruments and their versions, waves, invitations, responses. See docs/adr for one-row responses and the storing thread.

CREATE TABLE instrument (
    id              integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id integer NOT NULL REFERENCES organisation,
    code            text    NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$'),
    UNIQUE (organisation_id, code)
);
CALL protect('instrument');

-- A published version never changes: answers are read by the slots that it defines.
CREATE TABLE instrument_version (
    id              integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid            uuid        NOT NULL UNIQUE,
    organisation_id integer     NOT NULL REFERENCES organisation,
    instrument_id   integer     NOT NULL REFERENCES instrument,
    number          integer     NOT NULL CHECK (number > 0),
    definition      jsonb       NOT NULL,
    published_at    timestamptz,
    UNIQUE (instrument_id, number)
);
CALL protect('instrument_version');

CREATE FUNCTION keep_published_version() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'instrument version % is published and cannot change', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_published_version BEFORE UPDATE ON instrument_version
  FOR EACH ROW EXECUTE FUNCTION keep_published_version();

CREATE TABLE wave (
    id              integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid            uuid        NOT NULL UNIQUE,
    organisation_id integer     NOT NULL REFERENCES organisation,
    version_id      integer     NOT NULL REFERENCES instrument_version,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    mode            text        NOT NULL CHECK (mode IN ('NAMED', 'CONFIDENTIAL')),
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED')),
    is_imported     boolean     NOT NULL DEFAULT false,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    drafted_at      timestamptz NOT NULL,
    drafted_by      uuid        NOT NULL,
    opened_at       timestamptz,
    closed_at       timestamptz,
    closed_by       uuid,
    CHECK (opens_at < closes_at),
    CHECK ((state = 'DRAFT') = (opened_at IS NULL)),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
);
CALL protect('wave');

-- Communities asked. Both counts are set when the wave opens and stay: eligible is the N of every figure. Of an imported wave both
-- are what the company says, perhaps that nobody knows.
CREATE TABLE wave_community (
    wave_id         integer NOT NULL REFERENCES wave,
    community_id    integer NOT NULL REFERENCES community,
    organisation_id integer NOT NULL,
    eligible        integer CHECK (eligible >= 0),
    invited         integer CHECK (invited BETWEEN 0 AND eligible),
    PRIMARY KEY (wave_id, community_id),
    CHECK (eligible IS NOT NULL OR invited IS NULL)
);
CALL protect('wave_community');
CREATE INDEX wave_community_community ON wave_community (community_id);

-- The gate for "one household, one answer". What participation is counted by is frozen with it. A spent invitation was answered by
-- somebody who has been erased since: its answer stands under a household that nobody knows, and no other is taken for it.
CREATE TABLE invitation (
    community_id    integer NOT NULL,
    wave_id         integer NOT NULL REFERENCES wave,
    household_id    uuid    NOT NULL,
    organisation_id integer NOT NULL,
    building_id     uuid    NOT NULL,
    unit_kind       text    NOT NULL,
    tenure_stage    text    NOT NULL,
    response_id     uuid,
    is_spent        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (community_id, wave_id, household_id),
    CHECK (NOT is_spent OR response_id IS NULL)
) WITH (fillfactor = 85);
CALL protect('invitation');
CREATE INDEX invitation_household ON invitation (community_id, household_id);

-- One way to answer: a member's own link, or (member NULL) the household's sheet with the QR code. The token is made from the id
-- again whenever it is printed; the directory holds its hash.
CREATE TABLE invitation_link (
    id              uuid    NOT NULL,
    community_id    integer NOT NULL,
    wave_id         integer NOT NULL,
    household_id    uuid    NOT NULL,
    member_id       uuid,
    organisation_id integer NOT NULL,
    PRIMARY KEY (id, community_id),
    UNIQUE NULLS NOT DISTINCT (community_id, wave_id, household_id, member_id),
    FOREIGN KEY (community_id, wave_id, household_id) REFERENCES invitation ON DELETE CASCADE
);
CALL protect('invitation_link');
CREATE INDEX invitation_link_member ON invitation_link (community_id, member_id) WHERE member_id IS NOT NULL;

-- Pages filled in but not submitted: counts nowhere. submission_id is what the last page will send, also when it is sent twice.
CREATE TABLE draft (
    link_id         uuid        NOT NULL,
    community_id    integer     NOT NULL,
    organisation_id integer     NOT NULL,
    submission_id   uuid        NOT NULL,
    answers         jsonb       NOT NULL,
    page            smallint    NOT NULL CHECK (page > 0),
    furthest        smallint    NOT NULL CHECK (furthest > 0),
    language        text        NOT NULL,
    saved_at        timestamptz NOT NULL,
    PRIMARY KEY (link_id, community_id),
    FOREIGN KEY (link_id, community_id) REFERENCES invitation_link ON DELETE CASCADE
) WITH (fillfactor = 70);
CALL protect('draft');

-- One row holds a whole response. scores: by the slots of the version; absences: one code for each question, 0 where answered.
-- month: first day of the month of the first submission in the community's zone; a correction keeps it.
CREATE TABLE response (
    community_id       integer     NOT NULL,
    id                 uuid        NOT NULL,
    organisation_id    integer     NOT NULL,
    wave_id            integer     NOT NULL,
    version_id         integer     NOT NULL,
    household_id       uuid        NOT NULL,
    link_id            uuid,
    submission_ids     uuid[]      NOT NULL,
    channel            text        NOT NULL CHECK (channel IN ('LINK', 'SHEET', 'API', 'PAPER', 'PHONE', 'IMPORT')),
    language           text        NOT NULL,
    first_submitted_at timestamptz NOT NULL,
    submitted_at       timestamptz NOT NULL,
    month              date        NOT NULL CHECK (extract(day FROM month) = 1),
    scores             smallint[]  NOT NULL,
    absences           smallint[]  NOT NULL,
    PRIMARY KEY (community_id, id),
    FOREIGN KEY (community_id, wave_id, household_id) REFERENCES invitation
) WITH (fillfactor = 95);
CALL protect('response');
CREATE UNIQUE INDEX response_wave ON response (community_id, wave_id, household_id);

-- What does not fit the scores: words (also those beside "other"), days, large numbers.
CREATE TABLE response_text (
    community_id    integer NOT NULL,
    response_id     uuid    NOT NULL,
    item            text    NOT NULL,
    organisation_id integer NOT NULL,
    wave_id         integer NOT NULL,
    words           text    CHECK (length(words) BETWEEN 1 AND 2000),
    day             date,
    amount          bigint,
    -- Names the response on pages: its id tells to the millisecond when it was sent. A column, because an expression is not looked up by index behind row-level security.
    handle          uuid    NOT NULL GENERATED ALWAYS AS (md5(response_id::text)::uuid) STORED,
    PRIMARY KEY (community_id, response_id, item),
    FOREIGN KEY (community_id, response_id) REFERENCES response ON DELETE CASCADE,
    CHECK (num_nonnulls(words, day, amount) = 1)
);
CALL protect('response_text');
CREATE INDEX response_text_wave ON response_text (community_id, wave_id);
CREATE INDEX response_text_handle ON response_text (community_id, handle);

-- "Please contact me": one for a response that asks for it.
CREATE TABLE callback_request (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    wave_id         integer     NOT NULL,
    response_id     uuid        NOT NULL,
    household_id    uuid        NOT NULL,
    member_id       uuid,
    requested_at    timestamptz NOT NULL,
    done_at         timestamptz,
    done_by         uuid,
    outcome         text        CHECK (outcome IN ('REACHED', 'UNREACHABLE', 'DECLINED', 'WRONG_NUMBER')),
    note            text        NOT NULL DEFAULT '' CHECK (length(note) <= 400),
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, response_id),
    FOREIGN KEY (community_id, response_id) REFERENCES response ON DELETE CASCADE,
    CHECK (num_nonnulls(done_at, done_by, outcome) IN (0, 3))
);
CALL protect('callback_request');
CREATE INDEX callback_request_household ON callback_request (community_id, household_id);

-- How many were asked and how many answered, by what is known of everybody. dimension ALL has the value ''. asked NULL: nobody
-- knows, as of an imported wave.
CREATE TABLE participation (
    wave_id         integer NOT NULL,
    community_id    integer NOT NULL,
    dimension       text    NOT NULL CHECK (dimension IN ('ALL', 'BUILDING', 'TENURE', 'UNIT_KIND')),
    value           text    NOT NULL,
    organisation_id integer NOT NULL,
    asked           integer CHECK (asked >= 0),
    answered        integer NOT NULL DEFAULT 0 CHECK (answered BETWEEN 0 AND asked),
    PRIMARY KEY (wave_id, community_id, dimension, value),
    FOREIGN KEY (wave_id, community_id) REFERENCES wave_community
) WITH (fillfactor = 50);
CALL protect('participation');

-- "Do not ask me again". person_id NULL: said through the household's sheet, holds for everybody in it.
CREATE TABLE survey_objection (
    community_id    integer     NOT NULL,
    household_id    uuid        NOT NULL,
    person_id       uuid,
    organisation_id integer     NOT NULL,
    objected_at     timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (community_id, household_id, person_id)
);
CALL protect('survey_objection');
