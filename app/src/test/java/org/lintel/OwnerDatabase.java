package org.lintel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a {@link LintelTest}, past the row policies: for arranging and for looking. */
public final class OwnerDatabase {

  private final JdbcClient database;

  public OwnerDatabase(Environment environment) {
    this.database =
        JdbcClient.create(
            new DriverManagerDataSource(
                environment.getRequiredProperty("lintel.database.url"),
                environment.getRequiredProperty("lintel.database.owner.user"),
                environment.getRequiredProperty("lintel.database.owner.password")));
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
    for (String table : tables()) {
      contents.put(table, content(table, organisation));
    }
    return contents;
  }

  private String content(String table, int organisation) {
    return database
        .sql(
            """
            SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '')
            FROM %s t
            WHERE organisation_id = :organisation
            """
                .formatted(table))
        .param("organisation", organisation)
        .query(String.class)
        .single();
  }
}
