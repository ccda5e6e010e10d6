-- Notices: short messages to owners and to staff, each sent once for its key. The words are made from template and facts when they are
-- shown or sent, so facts hold codes, dates and numbers: never names, telephone numbers or what somebody wrote.

-- To a household. unreached says why there was no way to tell it; path_sealed is the page that the notice leads to: its address opens the
-- page, so that it is kept encrypted. is_urgent passes quiet hours and the budget.
CREATE TABLE notice (
    community_id    integer     NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    household_id    uuid        NOT NULL,
    member_id       uuid,
    person_id       uuid,
    template        text        NOT NULL CHECK (template ~ '^[a-z][a-z-]{0,39}$'),
    facts           jsonb       NOT NULL DEFAULT '{}',
    notice_key      text        NOT NULL CHECK (length(notice_key) BETWEEN 1 AND 200),
    path_sealed     bytea,
    urgency         text        NOT NULL CHECK (urgency IN ('EMERGENCY', 'ANSWER', 'ORDINARY')),
    unreached       text        NOT NULL DEFAULT '' CHECK (length(unreached) <= 40),
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, id),
    UNIQUE (community_id, household_id, notice_key)
);
CALL protect('notice');
CREATE INDEX notice_person ON notice (community_id, person_id);

-- To a colleague: shown under the bell until it is read.
CREATE TABLE staff_notice (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    staff_id        uuid        NOT NULL,
    template        text        NOT NULL CHECK (template ~ '^[a-z][a-z-]{0,39}$'),
    facts           jsonb       NOT NULL DEFAULT '{}',
    notice_key      text        NOT NULL CHECK (length(notice_key) BETWEEN 1 AND 200),
    path            text        NOT NULL DEFAULT '' CHECK (path = '' OR path ~ '^/[^/\\]'),
    created_at      timestamptz NOT NULL,
    read_at         timestamptz,
    UNIQUE (organisation_id, staff_id, notice_key)
);
CALL protect('staff_notice');
CREATE INDEX staff_notice_unread ON staff_notice (staff_id) WHERE read_at IS NULL;
CREATE INDEX staff_notice_recent ON staff_notice (staff_id, created_at DESC, id DESC);

-- A letter has a channel now, and goes to a household or to a colleague: then its community is 0, the organisation itself. is_urgent goes
-- first. provider_id is what the provider calls it; receipt what it said later about the arrival; cost in hundredths of a fen.
ALTER TABLE letter
    ADD COLUMN channel     text     NOT NULL DEFAULT 'EMAIL' CHECK (channel IN ('EMAIL', 'SMS')),
    ADD COLUMN is_urgent   boolean  NOT NULL DEFAULT false,
    ADD COLUMN staff_id    uuid,
    ADD COLUMN provider_id text     NOT NULL DEFAULT '' CHECK (length(provider_id) <= 100),
    ADD COLUMN receipt     text     NOT NULL DEFAULT '' CHECK (receipt IN ('', 'ARRIVED', 'NOT_ARRIVED')),
    ADD COLUMN cost        integer  NOT NULL DEFAULT 0 CHECK (cost >= 0),
    ALTER COLUMN household_id DROP NOT NULL,
    ALTER COLUMN member_id DROP NOT NULL,
    ALTER COLUMN person_id DROP NOT NULL,
    ADD CHECK ((staff_id IS NULL) = (household_id IS NOT NULL)),
    ADD CHECK ((household_id IS NULL) = (member_id IS NULL) AND (member_id IS NULL) = (person_id IS NULL)),
    ADD CHECK ((staff_id IS NULL) = (community_id <> 0));
DROP INDEX letter_due;
CREATE INDEX letter_due ON letter (organisation_id, channel, is_urgent DESC, due_at, id) WHERE state = 'WAITING';
CREATE INDEX letter_told ON letter (community_id, household_id, settled_at) WHERE state = 'SENT';

-- The company's own words for a notice, one row for each version; the latest holds. is_shipped: back to the words that are shipped.
CREATE TABLE notice_wording (
    organisation_id integer     NOT NULL REFERENCES organisation,
    template        text        NOT NULL CHECK (template ~ '^[a-z][a-z-]{0,39}$'),
    version         integer     NOT NULL CHECK (version >= 1),
    is_shipped      boolean     NOT NULL,
    subject_zh      text        NOT NULL CHECK (length(subject_zh) <= 120),
    text_zh         text        NOT NULL CHECK (length(text_zh) <= 2000),
    sms_zh          text        NOT NULL CHECK (length(sms_zh) <= 500),
    subject_en      text        NOT NULL CHECK (length(subject_en) <= 120),
    text_en         text        NOT NULL CHECK (length(text_en) <= 2000),
    sms_en          text        NOT NULL CHECK (length(sms_en) <= 500),
    urgency         text        NOT NULL CHECK (urgency IN ('EMERGENCY', 'ANSWER', 'ORDINARY')),
    route           text        NOT NULL CHECK (route IN ('EMAIL_FIRST', 'SMS_FIRST', 'BOTH', 'NONE')),
    sms_code        text        NOT NULL DEFAULT '' CHECK (length(sms_code) <= 40),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL,
    PRIMARY KEY (organisation_id, template, version)
);
CALL protect('notice_wording');

-- Rules of a company for its notices; without a row the shipped ones hold. Hours are of the community's zone; cost of a text message in
-- hundredths of a fen.
CREATE TABLE notice_rules (
    organisation_id integer     PRIMARY KEY REFERENCES organisation,
    language        text        NOT NULL CHECK (language IN ('zh-CN', 'en')),
    owners_from     time        NOT NULL,
    owners_until    time        NOT NULL,
    staff_from      time        NOT NULL,
    staff_until     time        NOT NULL,
    a_week          smallint    NOT NULL CHECK (a_week BETWEEN 1 AND 50),
    sms_cost        integer     NOT NULL CHECK (sms_cost BETWEEN 0 AND 1000000),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL
);
CALL protect('notice_rules');

-- What was said about text messages goes into the same ledger.
ALTER TABLE consent_event DROP CONSTRAINT consent_event_topic_check;
ALTER TABLE consent_event ADD CHECK (topic IN ('SURVEY', 'EMAIL', 'SMS'));
