-- Working hours, and the days that differ from their weekday. See docs/adr/0030-clocks.md.

-- A shipped calendar has no name of its own until it is given one. A calendar that does not observe holidays goes by weekdays alone.
CREATE TABLE working_calendar (
    id                uuid        PRIMARY KEY,
    organisation_id   integer     NOT NULL REFERENCES organisation,
    preset            text        NOT NULL DEFAULT '' CHECK (preset ~ '^[a-z0-9-]{0,40}$'),
    name              text        NOT NULL DEFAULT '' CHECK (length(name) <= 60),
    observes_holidays boolean     NOT NULL,
    is_default        boolean     NOT NULL,
    changed_at        timestamptz NOT NULL,
    CHECK (preset <> '' OR name <> '')
);
CALL protect('working_calendar');
CREATE UNIQUE INDEX working_calendar_default ON working_calendar (organisation_id) WHERE is_default;
CREATE UNIQUE INDEX working_calendar_preset ON working_calendar (organisation_id, preset) WHERE preset <> '';

-- day: 1 is Monday and 7 Sunday; 0 holds the hours of weekend days worked to make up for a holiday. A night shift ends after minute 1440.
CREATE TABLE working_hours (
    calendar_id     uuid     NOT NULL REFERENCES working_calendar,
    day             smallint NOT NULL CHECK (day BETWEEN 0 AND 7),
    from_minute     smallint NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    until_minute    smallint NOT NULL CHECK (until_minute > from_minute AND until_minute <= from_minute + 1440),
    organisation_id integer  NOT NULL,
    PRIMARY KEY (calendar_id, day, from_minute)
);
CALL protect('working_hours');

-- Communities that go by another calendar than the company's default one, or have a grade of service. 1 is the highest grade.
CREATE TABLE community_calendar (
    community_id    integer  PRIMARY KEY,
    organisation_id integer  NOT NULL,
    calendar_id     uuid     REFERENCES working_calendar,
    grade           smallint CHECK (grade BETWEEN 1 AND 9)
);
CALL protect('community_calendar');

-- Years whose notice is known; a clock that reaches another year is marked as provisional.
CREATE TABLE holiday_notice (
    organisation_id integer     NOT NULL REFERENCES organisation,
    year            smallint    NOT NULL CHECK (year BETWEEN 1980 AND 2200),
    source          text        NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    published_on    date,
    taken_at        timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, year)
);
CALL protect('holiday_notice');

-- Days that differ from their weekday. hours: from and until in minutes, one pair after the other; none means closed on a holiday, and
-- on a working day the hours of make-up days.
CREATE TABLE special_day (
    organisation_id integer    NOT NULL,
    day             date       NOT NULL,
    kind            text       NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKDAY')),
    name            text       NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    hours           smallint[] NOT NULL DEFAULT '{}' CHECK (cardinality(hours) % 2 = 0),
    PRIMARY KEY (organisation_id, day)
);
CALL protect('special_day');
