-- What a contact said before somebody corrected it; the contact itself says what holds. id comes with the form: the same one sent twice
-- is one correction.
CREATE TABLE contact_correction (
    community_id    integer     NOT NULL,
    contact_id      uuid        NOT NULL,
    id              uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('CALL', 'VISIT', 'MESSAGE', 'MET')),
    outcome         text        NOT NULL CHECK (outcome IN ('REACHED', 'NOT_REACHED', 'DECLINED')),
    words           text        NOT NULL CHECK (length(words) <= 500),
    corrected_at    timestamptz NOT NULL,
    corrected_by    uuid        NOT NULL,
    PRIMARY KEY (community_id, contact_id, id),
    FOREIGN KEY (community_id, contact_id) REFERENCES contact
);
CALL protect('contact_correction');
