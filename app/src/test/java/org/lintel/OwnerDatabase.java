package org.lintel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of a {@link LintelTest}, past the row policies: for arranging and for looking. */
public final class OwnerDatabase {

  /** A connection for each database: what it has read of the catalogue is worth keeping. */
  private static final Map<String, SingleConnectionDataSource> CONNECTIONS =
      new ConcurrentHashMap<>();

  private final JdbcClient database;
  private final String contents;

  public OwnerDatabase(Environment environment) {
    this.database =
        JdbcClient.create(
            CONNECTIONS.computeIfAbsent(
                environment.getRequiredProperty("lintel.database.url"),
                url -> connection(url, environment)));
    this.contents =
        tables().stream().map(OwnerDatabase::content).collect(Collectors.joining("UNION ALL\n"));
  }

  /** To start processes for them would take longer than to read all of these small tables. */
  private static SingleConnectionDataSource connection(String url, Environment environment) {
    var connection =
        new SingleConnectionDataSource(
            url,
            environment.getRequiredProperty("lintel.database.owner.user"),
            environment.getRequiredProperty("lintel.database.owner.password"),
            true);
    JdbcClient.create(connection).sql("SET max_parallel_workers_per_gather = 0").update();
    return connection;
  }

  public JdbcClient jdbc() {
    return database;
  }

  /** Tables that say whose their rows are. */
  public List<String> tables() {
    return database
        .sql(
            """
            SELECT table_name
            FROM information_schema.columns
            JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND column_name = 'organisation_id' AND table_type = 'BASE TABLE'
            ORDER BY table_name
            """)
        .query((row, number) -> row.getString("table_name"))
        .list();
  }

  /** For each table how many rows the organisation has, and a sum over all that is in them. */
  public Map<String, String> contents(int organisation) {
    var contents = new TreeMap<String, String>();
    database
        .sql(this.contents)
        .param("organisation", organisation)
        .query((row, number) -> Map.entry(row.getString("name"), row.getString("content")))
        .stream()
        .forEach(table -> contents.put(table.getKey(), table.getValue()));
    return contents;
  }

  /**
   * The same without what the application does by itself meanwhile: it seals audit entries, notes
   * when a session was last seen and counts clocks anew.
   */
  public Map<String, String> contentsOfPeople(int organisation) {
    var contents = contents(organisation);
    contents
        .keySet()
        .removeAll(
            Set.of("audit_head", "audit_seal", "audit_unsealed", "clock_recount", "staff_session"));
    return contents;
  }

  /** Makes demonstrations that other tests left here companies like all others; gives their ids. */
  public List<Integer> forgetDemonstrations() {
    return database
        .sql("UPDATE organisation SET is_demonstration = false WHERE is_demonstration RETURNING id")
        .query((row, number) -> row.getInt("id"))
        .list();
  }

  /** Which transactions can be seen; as long as it stays the same, so does everything stored. */
  public String snapshot() {
    return database.sql("SELECT pg_current_snapshot()::text").query(String.class).single();
  }

  private static String content(String table) {
    return """
    SELECT '%1$s' AS name,
      count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS content
    FROM %1$s t
    WHERE organisation_id = :organisation
    """
        .formatted(table);
  }
}
