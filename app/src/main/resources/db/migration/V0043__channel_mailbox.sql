-- What would have gone into the world where nothing leaves the house: in a demonstration, and where the settings say so. recipient is
-- masked. letter_id is empty for what never lies in the outbox (one-time codes).
CREATE TABLE mailbox_message (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    letter_id       uuid,
    community_id    integer     NOT NULL,
    person_id       uuid,
    channel         text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
    recipient       text        NOT NULL CHECK (length(recipient) <= 200),
    sender          text        NOT NULL CHECK (length(sender) <= 200),
    subject         text        NOT NULL CHECK (length(subject) <= 250),
    words           text        NOT NULL CHECK (length(words) <= 10000),
    at              timestamptz NOT NULL
);
CALL protect('mailbox_message');
CREATE INDEX mailbox_message_recent ON mailbox_message (organisation_id, at DESC, id DESC);
CREATE INDEX mailbox_message_person ON mailbox_message (community_id, person_id) WHERE person_id IS NOT NULL;
