-- How an owner wants to be reached, in her own words or as she told staff. No row: she said nothing. Hours are those of the community's
-- clocks; call_from before call_until.
CREATE TABLE owner_wish (
    community_id    integer     NOT NULL,
    person_id       uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    language        text        NOT NULL DEFAULT '' CHECK (language IN ('', 'zh-CN', 'en')),
    by_phone        boolean     NOT NULL DEFAULT true,
    by_sms          boolean     NOT NULL DEFAULT true,
    call_from       smallint    NOT NULL DEFAULT 9 CHECK (call_from BETWEEN 8 AND 20),
    call_until      smallint    NOT NULL DEFAULT 20 CHECK (call_until BETWEEN 9 AND 21),
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (community_id, person_id),
    CHECK (call_from < call_until)
);
CALL protect('owner_wish');
