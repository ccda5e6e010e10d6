-- Two weeks after a recovery was closed the owner herself is asked whether all is well again. said, contact and words are what she says,
-- and stay hers: what staff write down about it stands with the recovery and in its entries. She can correct it until expires_at.
-- The recovery itself is made by a later file, so that no key points to it.
CREATE TABLE recovery_question (
    community_id    integer     NOT NULL,
    recovery_id     uuid        NOT NULL,
    organisation_id integer     NOT NULL,
    asked_at        timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    said            text        CHECK (said IN ('RECOVERED', 'NOT_RECOVERED')),
    wishes_contact  boolean     NOT NULL DEFAULT false,
    words           text        NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
    said_at         timestamptz,
    PRIMARY KEY (community_id, recovery_id),
    CHECK (expires_at > asked_at),
    CHECK ((said IS NULL) = (said_at IS NULL)),
    CHECK (NOT wishes_contact OR said = 'NOT_RECOVERED')
) WITH (fillfactor = 80);
CALL protect('recovery_question');
