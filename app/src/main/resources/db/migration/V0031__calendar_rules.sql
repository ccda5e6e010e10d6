-- Rules: how much time there is for what. A change makes a new version; clocks keep the version they started with.

-- A shipped rule has its name and source from the message files until the company gives it others.
CREATE TABLE clock_rule (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    preset          text        NOT NULL DEFAULT '' CHECK (preset ~ '^[a-z0-9-]{0,40}$'),
    made_at         timestamptz NOT NULL
);
CALL protect('clock_rule');
CREATE UNIQUE INDEX clock_rule_preset ON clock_rule (organisation_id, preset) WHERE preset <> '';

-- kind, severity, grade and community: NULL means any. minutes NULL: the date comes from a person, the rule only says who hears of it.
-- repeat_minutes: what there is from the second time on, where the clock runs again and again. stopped_by: reasons of pauses that count.
CREATE TABLE clock_rule_version (
    rule_id          uuid        NOT NULL REFERENCES clock_rule,
    version          smallint    NOT NULL CHECK (version > 0),
    organisation_id  integer     NOT NULL,
    name             text        NOT NULL CHECK (length(name) <= 60),
    source           text        NOT NULL CHECK (length(source) <= 200),
    is_to_be_checked boolean     NOT NULL,
    is_active        boolean     NOT NULL,
    purpose          text        NOT NULL CHECK (purpose ~ '^[a-z][a-z-]{0,29}$'),
    kind             text        CHECK (kind ~ '^[a-z][a-z-]{0,29}$'),
    severity         text        CHECK (severity IN ('EMERGENCY', 'URGENT', 'NORMAL', 'MINOR')),
    grade            smallint    CHECK (grade BETWEEN 1 AND 9),
    community_id     integer,
    measure          text        NOT NULL CHECK (measure IN ('ACKNOWLEDGE', 'FIRST_RESPONSE', 'NEXT_UPDATE', 'RESOLVE', 'REMEDY')),
    counting         text        NOT NULL CHECK (counting IN ('ELAPSED', 'WORKING')),
    minutes          integer     CHECK (minutes BETWEEN 1 AND 576000),
    repeat_minutes   integer     CHECK (repeat_minutes BETWEEN 1 AND 576000),
    cap_minutes      integer     CHECK (cap_minutes BETWEEN 1 AND 576000),
    stopped_by       text[]      NOT NULL,
    made_at          timestamptz NOT NULL,
    made_by          uuid        NOT NULL,
    PRIMARY KEY (rule_id, version),
    CHECK (minutes IS NOT NULL OR (repeat_minutes IS NULL AND cap_minutes IS NULL))
);
CALL protect('clock_rule_version');

-- Rungs of the ladder, in the order of their times: minutes after the due time, negative before it.
CREATE TABLE clock_rung (
    rule_id         uuid     NOT NULL,
    version         smallint NOT NULL,
    step            smallint NOT NULL CHECK (step > 0),
    organisation_id integer  NOT NULL,
    offset_minutes  integer  NOT NULL CHECK (offset_minutes BETWEEN -576000 AND 576000),
    level           text     NOT NULL CHECK (level IN ('HANDLER', 'COMMUNITY_MANAGER', 'REGION', 'GROUP')),
    in_hours_only   boolean  NOT NULL,
    PRIMARY KEY (rule_id, version, step),
    FOREIGN KEY (rule_id, version) REFERENCES clock_rule_version
);
CALL protect('clock_rung');
