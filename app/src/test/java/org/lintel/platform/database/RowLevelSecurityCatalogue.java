package org.lintel.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the catalogue says about the protection of every table and view of the schema. */
record RowLevelSecurityCatalogue(JdbcClient owner) {

  private static final String POLICY =
      "(organisation_id = (NULLIF(current_setting('lintel.organisation'::text, true),"
          + " ''::text))::integer)";

  private record Relation(
      String name,
      String kind,
      String owner,
      boolean hasOrganisation,
      boolean isSecured,
      boolean isForced,
      int policies,
      int rightPolicies,
      boolean isInvoker,
      boolean isTruncatable) {}

  List<String> relations() {
    return all().stream().map(Relation::name).toList();
  }

  List<String> problems(Set<String> withoutOrganisation) {
    var problems = new ArrayList<String>();
    var names = new ArrayList<>(relations());
    names.addAll(definerFunctions());
    withoutOrganisation.stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> problems.add(name + " is excepted but does not exist"));
    for (var relation : all()) {
      problemOf(relation, withoutOrganisation.contains(relation.name()))
          .forEach(problem -> problems.add(relation.name() + " " + problem));
    }
    definerFunctions().stream()
        .filter(name -> !withoutOrganisation.contains(name))
        .forEach(name -> problems.add(name + " runs with the rights of its owner"));
    return problems;
  }

  private static List<String> problemOf(Relation relation, boolean isExcepted) {
    if (relation.owner().equals("lintel_app")) {
      return List.of("is owned by the application");
    }
    if (relation.isTruncatable()) {
      return List.of("may be truncated by the application");
    }
    return switch (relation.kind()) {
      case "v" -> relation.isInvoker() ? List.of() : List.of("is no security_invoker view");
      case "m" -> List.of("is a materialized view");
      default -> isExcepted ? List.of() : problemOfTable(relation);
    };
  }

  private static List<String> problemOfTable(Relation table) {
    if (!table.isSecured()) {
      return List.of("has no row-level security");
    }
    if (!table.isForced()) {
      return List.of("does not force row-level security");
    }
    if (!table.hasOrganisation()) {
      return List.of("has no organisation_id");
    }
    boolean isRight = table.policies() == 1 && table.rightPolicies() == 1;
    return isRight ? List.of() : List.of("has not exactly the one policy");
  }

  private List<Relation> all() {
    return owner
        .sql(
            """
            SELECT c.relname AS name, c.relkind::text AS kind, c.relowner::regrole::text AS owner,
              EXISTS (SELECT FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped) AS has_organisation,
              c.relrowsecurity AS is_secured,
              c.relforcerowsecurity AS is_forced,
              (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
              (SELECT count(*) FROM pg_policy p
                WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}'
                  AND pg_get_expr(p.polqual, c.oid) = :policy AND pg_get_expr(p.polwithcheck, c.oid) = :policy) AS right_policies,
              coalesce('security_invoker=true' = ANY (c.reloptions), false) AS is_invoker,
              has_table_privilege('lintel_app', c.oid, 'TRUNCATE') AND c.relowner <> 'lintel_app'::regrole AS is_truncatable
            FROM pg_class c
            WHERE c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
              AND c.relnamespace::regnamespace::text !~ '^pg_toast'
              AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
            ORDER BY c.relname
            """)
        .param("policy", POLICY)
        .query(DataClassRowMapper.newInstance(Relation.class))
        .list();
  }

  private List<String> definerFunctions() {
    return owner
        .sql(
            """
            SELECT p.proname
            FROM pg_proc p
            WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
            ORDER BY p.proname
            """)
        .query((row, _) -> row.getString("proname"))
        .list();
  }
}
