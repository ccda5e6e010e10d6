-- Which of the cases that somebody reports the others of her household may see. No row: repairs, and nothing else.
CREATE TABLE case_sharing (
    community_id    integer     NOT NULL,
    household_id    uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    repairs         boolean     NOT NULL,
    complaints      boolean     NOT NULL,
    others          boolean     NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, household_id, person_id)
);
CALL protect('case_sharing');

-- What it was when it was reported: a complaint that staff judge to be a repair stays as private as it was.
ALTER TABLE service_case ADD COLUMN reported_kind text;
UPDATE service_case SET reported_kind = kind;
ALTER TABLE service_case ALTER COLUMN reported_kind SET NOT NULL;
ALTER TABLE service_case ADD CONSTRAINT service_case_reported_kind_check
    CHECK (reported_kind IN ('REPAIR', 'COMPLAINT', 'REQUEST', 'ENQUIRY', 'SUGGESTION', 'PRAISE'));
