-- A case that is being taken in at the desk has a draft, too, before there is a case. household_id: for whom it is, empty for a caller whom
-- nobody knows.
ALTER TABLE case_draft ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE case_draft ADD COLUMN household_id uuid;
ALTER TABLE case_draft DROP CONSTRAINT case_draft_kind_check;
ALTER TABLE case_draft ADD CONSTRAINT case_draft_kind_check
    CHECK (kind IN ('MESSAGE', 'REPORT', 'NOTE', 'FINISH', 'INTAKE'));
ALTER TABLE case_draft ADD CONSTRAINT case_draft_intake_check
    CHECK ((case_id IS NULL) = (kind = 'INTAKE') AND (kind <> 'INTAKE' OR staff_id IS NOT NULL) AND (household_id IS NULL OR kind = 'INTAKE'));
CREATE INDEX case_draft_desk ON case_draft (community_id, staff_id, saved_at DESC) WHERE case_id IS NULL;

-- Whether pages of others may read in the browser what everybody may read (CORS).
ALTER TABLE open311_community ADD COLUMN has_browsers boolean NOT NULL DEFAULT false;

-- Places where nobody lives, as the company has them; the shipped ones hold while there is no row.
CREATE TABLE open311_places (
    organisation_id integer     PRIMARY KEY REFERENCES organisation,
    places          text[]      NOT NULL,
    chosen_at       timestamptz NOT NULL
);
CALL protect('open311_places');
