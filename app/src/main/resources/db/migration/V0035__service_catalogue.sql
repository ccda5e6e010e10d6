-- The service catalogue: where something is, what kind of thing it is, what is the matter with it. Copied from the shipped one when a
-- company first looks, and edited by the company from then on. Entries are archived, never removed: past cases name their codes.
CREATE TABLE service_place (
    organisation_id integer     NOT NULL REFERENCES organisation,
    code            text        NOT NULL CHECK (code ~ '^[a-z0-9-]{1,40}$'),
    name_zh         text        NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 40),
    name_en         text        NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
    position        integer     NOT NULL,
    archived_at     timestamptz,
    PRIMARY KEY (organisation_id, code)
);
CALL protect('service_place');

CREATE TABLE service_category (
    organisation_id integer     NOT NULL REFERENCES organisation,
    code            text        NOT NULL CHECK (code ~ '^[a-z0-9-]{1,40}$'),
    name_zh         text        NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 40),
    name_en         text        NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
    places          text[]      NOT NULL CHECK (cardinality(places) > 0),
    position        integer     NOT NULL,
    archived_at     timestamptz,
    PRIMARY KEY (organisation_id, code)
);
CALL protect('service_category');

-- kind, severity, is_safety: what a case of this usually is; whoever takes it in may say otherwise.
CREATE TABLE service_problem (
    organisation_id integer     NOT NULL REFERENCES organisation,
    code            text        NOT NULL CHECK (code ~ '^[a-z0-9-]{1,40}$'),
    category_code   text        NOT NULL,
    name_zh         text        NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 40),
    name_en         text        NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
    kind            text        NOT NULL CHECK (kind IN ('REPAIR', 'COMPLAINT', 'REQUEST', 'ENQUIRY', 'SUGGESTION', 'PRAISE')),
    severity        text        NOT NULL CHECK (severity IN ('EMERGENCY', 'URGENT', 'NORMAL', 'MINOR')),
    is_safety       boolean     NOT NULL,
    position        integer     NOT NULL,
    archived_at     timestamptz,
    PRIMARY KEY (organisation_id, code),
    FOREIGN KEY (organisation_id, category_code) REFERENCES service_category
);
CALL protect('service_problem');
