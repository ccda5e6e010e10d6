-- Everything a page shows is read from here: one row for a wave, version, community and month of the first submission. The arrays
-- follow the layout of the version (TallyLayout): histograms of the headline items; number, sum and sum of squares of every slot,
-- of every pair of expectation and perception, and of every composite in thousandths. Whole numbers only: adding is exact.
-- Scoring says how answers became numbers; what an older one counted is rebuilt in the background.

-- The sum of two arrays, element by element. Arrays of different length give NULL elements, which the tables refuse.
CREATE FUNCTION add_each(bigint[], bigint[]) RETURNS bigint[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT coalesce(array_agg(a + b ORDER BY place), '{}')
  FROM unnest($1, $2) WITH ORDINALITY AS pair (a, b, place));

CREATE TABLE rollup (
    community_id    integer     NOT NULL REFERENCES community,
    wave_id         integer     NOT NULL REFERENCES wave ON DELETE CASCADE,
    version_id      integer     NOT NULL REFERENCES instrument_version,
    month           date        NOT NULL CHECK (extract(day FROM month) = 1),
    organisation_id integer     NOT NULL REFERENCES organisation,
    answers         bigint      NOT NULL CHECK (answers >= 0),
    histograms      bigint[]    NOT NULL CHECK (array_position(histograms, NULL) IS NULL),
    slots           bigint[]    NOT NULL CHECK (array_position(slots, NULL) IS NULL),
    pairs           bigint[]    NOT NULL CHECK (array_position(pairs, NULL) IS NULL),
    composites      bigint[]    NOT NULL CHECK (array_position(composites, NULL) IS NULL),
    scoring         smallint    NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, wave_id, version_id, month)
) WITH (fillfactor = 50);
CALL protect('rollup');
CREATE INDEX rollup_wave ON rollup (wave_id);

-- One nightly comparison of what is stored with what the responses give.
CREATE TABLE rollup_comparison (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    compared_at     timestamptz NOT NULL,
    waves           integer     NOT NULL,
    responses       bigint      NOT NULL,
    differences     integer     NOT NULL
);
CALL protect('rollup_comparison');
CREATE INDEX rollup_comparison_recent ON rollup_comparison (organisation_id, compared_at DESC);

-- A row that differed. It stays; settled_at is set when the wave was rebuilt.
CREATE TABLE rollup_alarm (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    comparison_id   uuid        NOT NULL REFERENCES rollup_comparison,
    wave_id         integer     NOT NULL REFERENCES wave ON DELETE CASCADE,
    community_id    integer     NOT NULL REFERENCES community,
    month           date        NOT NULL,
    stored_answers  bigint      NOT NULL,
    counted_answers bigint      NOT NULL,
    found_at        timestamptz NOT NULL,
    settled_at      timestamptz
);
CALL protect('rollup_alarm');
CREATE INDEX rollup_alarm_open ON rollup_alarm (organisation_id, found_at DESC) WHERE settled_at IS NULL;

-- What a figure should reach. community_id NULL: the whole organisation. A target is never changed: a new one ends the one before.
CREATE TABLE target (
    id              uuid          PRIMARY KEY,
    organisation_id integer       NOT NULL REFERENCES organisation,
    metric          text          NOT NULL,
    community_id    integer       REFERENCES community,
    value           numeric(6, 2) NOT NULL,
    valid_from      date          NOT NULL,
    valid_until     date          CHECK (valid_until >= valid_from),
    set_by          uuid          NOT NULL,
    set_at          timestamptz   NOT NULL,
    withdrawn_by    uuid,
    withdrawn_at    timestamptz,
    CHECK (num_nonnulls(withdrawn_by, withdrawn_at) IN (0, 2))
);
CALL protect('target');
CREATE INDEX target_metric ON target (organisation_id, metric, valid_from DESC);
