-- Every table of an organisation carries organisation_id and is protected right where it is created:
--
--   CREATE TABLE household (organisation_id integer NOT NULL REFERENCES organisation, ...);
--   CALL protect('household');
--
-- Views are made WITH (security_invoker = true). RowLevelSecurityTests reads the catalogue and fails for a table or view
-- that forgot it; the few tables that belong to no organisation stand there with the reason.

-- What the application may do is granted as tables are created; a migration takes back what a table must not allow:
--   REVOKE UPDATE, DELETE ON audit_entry FROM "${application}";
-- MAINTAIN is for ANALYZE: after an import the planner must know what came, or it reads a community once for each household.
GRANT USAGE ON SCHEMA public TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON TABLES TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO "${application}";

-- After a transaction-local setting the value is an empty string, so both "never set" and "empty" show nothing.
CREATE PROCEDURE protect(protected regclass)
LANGUAGE plpgsql
AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
  EXECUTE format(
    'CREATE POLICY organisation ON %s
       USING (organisation_id = nullif(current_setting(''lintel.organisation'', true), '''')::int)
       WITH CHECK (organisation_id = nullif(current_setting(''lintel.organisation'', true), '''')::int)',
    protected);
END
$$;

REVOKE EXECUTE ON PROCEDURE protect(regclass) FROM PUBLIC;
