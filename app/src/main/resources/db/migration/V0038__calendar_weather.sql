-- Severe weather: declared by staff, for one community or all. What was withdrawn never was; what was ended held until then.
CREATE TABLE severe_weather (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    community_id    integer,
    kind            text        NOT NULL CHECK (kind IN ('TYPHOON', 'RAINSTORM', 'SNOW', 'GALE', 'COLD', 'HEAT')),
    level           text        NOT NULL CHECK (level IN ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
    from_at         timestamptz NOT NULL,
    until_at        timestamptz NOT NULL CHECK (until_at > from_at),
    reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    declared_by     uuid        NOT NULL,
    declared_at     timestamptz NOT NULL,
    ended_at        timestamptz,
    withdrawn_at    timestamptz
);
CALL protect('severe_weather');
CREATE INDEX severe_weather_until ON severe_weather (organisation_id, until_at);

-- What weather does to the time of a rule: 0 lets it stand still, 150 makes an hour last an hour and a half, NULL does nothing. Of each group
-- of topics that is named a thing must have one; none named: everything the rule is for.
ALTER TABLE clock_rule_version
    ADD COLUMN weather_percent smallint CHECK (weather_percent IN (0, 120, 125, 150, 160, 200, 250, 300, 400)),
    ADD COLUMN weather_kinds   text[]   NOT NULL DEFAULT '{}',
    ADD COLUMN weather_level   text     NOT NULL DEFAULT 'RED' CHECK (weather_level IN ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
    ADD COLUMN weather_topics  text[]   NOT NULL DEFAULT '{}',
    ADD CHECK ((weather_percent IS NULL) = (cardinality(weather_kinds) = 0)),
    ADD CHECK (weather_percent IS NULL OR minutes IS NOT NULL);

-- is_sheltered: somebody could come to harm, so that no weather lengthens its time. topics: what it is about, in the words of rules.
-- delayed_by: the weather but for which it would be due earlier.
ALTER TABLE clock
    ADD COLUMN is_sheltered boolean NOT NULL DEFAULT true,
    ADD COLUMN topics       text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN delayed_by   text    CHECK (delayed_by IN ('TYPHOON', 'RAINSTORM', 'SNOW', 'GALE', 'COLD', 'HEAT'));
