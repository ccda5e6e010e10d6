-- A demonstration that is there and whole. One without a row was interrupted while it was loaded.
CREATE TABLE demonstration (
    organisation_id integer     PRIMARY KEY REFERENCES organisation,
    anchor          date        NOT NULL,
    loaded_at       timestamptz NOT NULL
);
CALL protect('demonstration');

-- Removes everything of the current organisation, its audit log too, if it is a demonstration; the database refuses it for a company.
-- Which tables there are is read from the catalogue, so that no later one is forgotten; those that refer to others come first. The lock
-- waits for whoever is writing, and whoever comes later finds no organisation to refer to.
CREATE PROCEDURE remove_demonstration()
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  current_organisation integer := nullif(current_setting('lintel.organisation', true), '')::int;
  remaining regclass[];
  chosen regclass;
BEGIN
  PERFORM FROM organisation WHERE id = current_organisation AND is_demonstration FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'organisation % is not a demonstration', current_organisation;
  END IF;
  SELECT array_agg(t.oid::regclass ORDER BY t.oid)
  INTO remaining
  FROM pg_class t
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
  WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition;
  WHILE cardinality(remaining) > 0 LOOP
    SELECT candidate
    INTO chosen
    FROM unnest(remaining) AS candidate
    WHERE NOT EXISTS (
      SELECT FROM pg_constraint r
      WHERE r.contype = 'f' AND r.confrelid = candidate AND r.conrelid = ANY (remaining) AND r.conrelid <> candidate)
    LIMIT 1;
    IF chosen IS NULL THEN
      RAISE EXCEPTION 'these tables refer to each other in a circle: %', remaining;
    END IF;
    EXECUTE format('DELETE FROM %s WHERE organisation_id = $1', chosen) USING current_organisation;
    remaining := array_remove(remaining, chosen);
  END LOOP;
END
$$;
REVOKE EXECUTE ON PROCEDURE remove_demonstration() FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE remove_demonstration() TO "${application}";
