-- What staff and a household said to each other outside cases and surveys: calls, visits, messages. id comes with the form: the same
-- one sent twice is one contact.
CREATE TABLE contact (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    household_id    uuid        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('CALL', 'VISIT', 'MESSAGE', 'MET')),
    outcome         text        NOT NULL CHECK (outcome IN ('REACHED', 'NOT_REACHED', 'DECLINED')),
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 500),
    at              timestamptz NOT NULL,
    staff_id        uuid        NOT NULL,
    follow_up_on    date,
    followed_up_at  timestamptz,
    followed_up_by  uuid,
    PRIMARY KEY (community_id, id),
    CHECK (follow_up_on IS NOT NULL OR followed_up_at IS NULL),
    CHECK ((followed_up_at IS NULL) = (followed_up_by IS NULL))
);
CALL protect('contact');
CREATE INDEX contact_household ON contact (community_id, household_id, at DESC);
CREATE INDEX contact_reached ON contact (community_id, household_id, at DESC) WHERE outcome = 'REACHED';
CREATE INDEX contact_follow_up ON contact (staff_id, follow_up_on) WHERE follow_up_on IS NOT NULL AND followed_up_at IS NULL;

-- What the next one should know about a household. Each saving is a version; the highest is the note.
CREATE TABLE handover_note (
    community_id    integer     NOT NULL,
    household_id    uuid        NOT NULL,
    version         integer     NOT NULL CHECK (version > 0),
    organisation_id integer     NOT NULL,
    words           text        NOT NULL CHECK (length(words) <= 100000),
    written_by      uuid        NOT NULL,
    written_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, household_id, version)
);
CALL protect('handover_note');

-- How often a year each household is to be spoken with; a community without a row has the usual two.
CREATE TABLE contact_plan (
    community_id    integer  PRIMARY KEY,
    organisation_id integer  NOT NULL REFERENCES organisation,
    contacts_a_year smallint NOT NULL CHECK (contacts_a_year BETWEEN 0 AND 12)
);
CALL protect('contact_plan');
