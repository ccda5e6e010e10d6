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
    organisation_id integer NOT NULL
);
CALL protect('audit_unsealed');
CREATE INDEX audit_unsealed_organisation ON audit_unsealed (organisation_id, entry_id);

-- The chain: each seal is a keyed hash over the one before it and over the whole entry, so that a changed, missing or moved row shows.
CREATE TABLE audit_seal (
    organisation_id integer NOT NULL,
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

-- Only the demonstration may ever be removed together with its audit log, and nobody can make a company into one.
REVOKE UPDATE ON organisation FROM "${application}";
GRANT UPDATE (name, time_zone) ON organisation TO "${application}";

CREATE PROCEDURE remove_demonstration()
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  current_organisation integer := nullif(current_setting('lintel.organisation', true), '')::int;
BEGIN
  IF NOT EXISTS (SELECT FROM organisation WHERE id = current_organisation AND is_demonstration) THEN
    RAISE EXCEPTION 'organisation % is not a demonstration', current_organisation;
  END IF;
  DELETE FROM audit_head WHERE organisation_id = current_organisation;
  DELETE FROM audit_seal WHERE organisation_id = current_organisation;
  DELETE FROM audit_unsealed WHERE organisation_id = current_organisation;
  DELETE FROM audit_entry WHERE organisation_id = current_organisation;
  DELETE FROM staff WHERE organisation_id = current_organisation;
  DELETE FROM job WHERE organisation_id = current_organisation;
  DELETE FROM stored_file WHERE organisation_id = current_organisation;
  DELETE FROM directory WHERE organisation_id = current_organisation;
  DELETE FROM organisation WHERE id = current_organisation;
END
$$;
REVOKE EXECUTE ON PROCEDURE remove_demonstration() FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE remove_demonstration() TO "${application}";
