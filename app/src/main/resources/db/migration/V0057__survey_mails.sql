-- The company's own words for the invitation mails of a wave. closing of the mail, privacy and opt-out are not theirs to change.
CREATE TABLE wave_mail (
    wave_id         integer     PRIMARY KEY REFERENCES wave ON DELETE CASCADE,
    organisation_id integer     NOT NULL,
    language        text        NOT NULL CHECK (language IN ('zh-CN', 'en')),
    subject_zh      text        NOT NULL CHECK (length(subject_zh) BETWEEN 1 AND 120),
    body_zh         text        NOT NULL CHECK (length(body_zh) BETWEEN 1 AND 2000),
    subject_en      text        NOT NULL CHECK (length(subject_en) BETWEEN 1 AND 120),
    body_en         text        NOT NULL CHECK (length(body_en) BETWEEN 1 AND 2000),
    contact         text        NOT NULL CHECK (length(contact) BETWEEN 1 AND 120),
    reminders       smallint    NOT NULL CHECK (reminders BETWEEN 0 AND 2),
    days_between    smallint    NOT NULL CHECK (days_between BETWEEN 1 AND 30),
    changed_at      timestamptz NOT NULL,
    changed_by      uuid        NOT NULL
);
CALL protect('wave_mail');
