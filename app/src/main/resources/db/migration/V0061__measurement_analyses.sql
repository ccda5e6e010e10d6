-- What needs rows is read once, in the background, and kept here: exact sums, and sums of products, of everything that is analysed of
-- a version (Variables), pair by pair, for each wave, community and version. They add up over any selection of communities.
-- answers and data_cut are those of the rollups when the rows were read: where they differ, the sums are made again.
CREATE TABLE stored_moments (
    community_id    integer     NOT NULL REFERENCES community,
    wave_id         integer     NOT NULL REFERENCES wave ON DELETE CASCADE,
    version_id      integer     NOT NULL REFERENCES instrument_version,
    organisation_id integer     NOT NULL REFERENCES organisation,
    edition         integer     NOT NULL,
    answers         bigint      NOT NULL CHECK (answers > 0),
    data_cut        timestamptz NOT NULL,
    counts          bigint[]    NOT NULL,
    sums            bigint[]    NOT NULL,
    products        bigint[]    NOT NULL,
    made_at         timestamptz NOT NULL,
    PRIMARY KEY (community_id, wave_id, version_id)
);
CALL protect('stored_moments');
CREATE INDEX stored_moments_wave ON stored_moments (wave_id);

-- One analysis of one selection: asked for by a page, made by a job, shown with its data cut. selection is a digest of the waves and
-- communities, which stand beside each other in the two arrays; choice is what else was asked, such as the outcome of drivers.
CREATE TABLE stored_analysis (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    kind            text        NOT NULL,
    choice          text        NOT NULL,
    selection       text        NOT NULL CHECK (length(selection) = 64),
    waves           integer[]   NOT NULL,
    communities     integer[]   NOT NULL CHECK (cardinality(communities) = cardinality(waves)),
    job_id          uuid,
    asked_at        timestamptz NOT NULL,
    seen_on         date        NOT NULL,
    edition         integer,
    answers         bigint,
    data_cut        timestamptz,
    made_at         timestamptz,
    result          jsonb,
    UNIQUE (organisation_id, kind, choice, selection),
    CHECK (num_nonnulls(edition, answers, made_at, result) IN (0, 4))
);
CALL protect('stored_analysis');
