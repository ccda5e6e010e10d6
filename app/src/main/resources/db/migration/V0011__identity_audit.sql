-- Business acts, appended in the transaction of the act. The application may only add and read.
CREATE TABLE audit_entry (
    id              uuid        PRIMARY KEY,
    organisation_id integer     NOT NULL REFERENCES organisation,
    happened_at     timestamptz NOT NULL,
    actor           uuid        NOT NULL,
    act             text        NOT NULL,
    subject         text        NOT NULL,
    details         jsonb       NOT NULL
);
CALL protect('audit_entry');
CREATE INDEX audit_entry_recent ON audit_entry (organisation_id, happened_at DESC, id DESC);
CREATE INDEX audit_entry_actor ON audit_entry (organisation_id, actor, happened_at DESC);
CREATE INDEX audit_entry_act ON audit_entry (organisation_id, act, happened_at DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM "${application}";

-- Entries that wait for their seal.
CREATE TABLE audit_unsealed (
    entry_id        uuid    PRIMARY KEY,
    organisation_id integer NOT NULL REFERENCES organisation
);
CALL protect('audit_unsealed');
CREATE INDEX audit_unsealed_organisation ON audit_unsealed (organisation_id, entry_id);

-- The chain: each seal is a keyed hash over the one before it and over the whole entry, so that a changed, missing or moved row shows.
CREATE TABLE audit_seal (
    organisation_id integer NOT NULL REFERENCES organisation,
    number          bigint  NOT NULL CHECK (number > 0),
    entry_id        uuid    NOT NULL UNIQUE,
    seal            bytea   NOT NULL,
    PRIMARY KEY (organisation_id, number)
);
CALL protect('audit_seal');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seal FROM "${application}";

-- Where the chain ends, so that cutting off its end shows as well. The mark is a keyed hash over number and seal.
CREATE TABLE audit_head (
    organisation_id integer PRIMARY KEY REFERENCES organisation,
    number          bigint  NOT NULL,
    seal            bytea   NOT NULL,
    mark            bytea   NOT NULL
);
CALL protect('audit_head');

-- Nobody can make a company into a demonstration: only that may ever be removed together with its audit log.
REVOKE UPDATE ON organisation FROM "${application}";
GRANT UPDATE (name, time_zone, service_phone) ON organisation TO "${application}";
