package org.lintel.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes about the households of a person who is being erased: the note of a household without
 * anybody else goes, others lose the name and the numbers. So do the older notes that an import
 * kept for its undo.
 */
@Component
class ErasingNotes {

  private static final String MARK = "\u25A2";

  private final JdbcClient database;
  private final ContactSealing sealing;

  ErasingNotes(JdbcClient database, ContactSealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  private record Note(UUID household, String note, boolean isShared) {}

  void erase(int community, UUID person) {
    List<String> signs = signs(community, person);
    for (Note found : notes(community, person)) {
      String kept = found.isShared() ? without(found.note(), signs) : "";
      database
          .sql(
              """
              UPDATE household
              SET note = :note, traits = CASE WHEN :shared THEN traits ELSE '{}' END
              WHERE community_id = :community AND id = :household
              """)
          .param("note", kept)
          .param("shared", found.isShared())
          .param("community", community)
          .param("household", found.household())
          .update();
    }
    database
        .sql(
            """
            UPDATE roster_import_change c
            SET before = c.before - 'note' - 'traits'
            FROM household_role r
            WHERE r.community_id = :community AND r.person_id = :person
                AND c.community_id = :community AND c.household_id = r.household_id
            """)
        .params(Map.of("community", community, "person", person))
        .update();
  }

  private List<Note> notes(int community, UUID person) {
    return database
        .sql(
            """
            SELECT h.id, h.note, EXISTS (
                SELECT 1
                FROM household_belonging o
                WHERE o.community_id = h.community_id AND o.household_id = h.id
                    AND o.person_id <> :person) AS is_shared
            FROM household h
            WHERE h.community_id = :community AND h.id IN (
                SELECT household_id
                FROM household_role
                WHERE community_id = :community AND person_id = :person)
            """)
        .params(Map.of("community", community, "person", person))
        .query((row, number) ->
            new Note(
                row.getObject("id", UUID.class),
                row.getString("note"),
                row.getBoolean("is_shared")))
        .list();
  }

  /** What tells who the person is: the name, whole numbers and addresses. */
  private List<String> signs(int community, UUID person) {
    Map<String, Object> who = Map.of("community", community, "person", person);
    var signs =
        new ArrayList<>(
            database
                .sql("SELECT name FROM person WHERE community_id = :community AND id = :person")
                .params(who)
                .query((row, number) -> row.getString("name"))
                .list());
    database
        .sql(
            """
            SELECT sealed
            FROM person_contact
            WHERE community_id = :community AND person_id = :person
            """)
        .params(who)
        .query((row, number) -> sealing.open(row.getBytes("sealed")))
        .list()
        .forEach(value -> {
          signs.add(value);
          signs.add(value.replaceFirst("^\\+86", ""));
        });
    return signs;
  }

  private static String without(String note, List<String> signs) {
    String kept = note;
    for (String sign : signs) {
      if (!sign.isBlank()) {
        kept =
            Pattern.compile(Pattern.quote(sign), Pattern.CASE_INSENSITIVE)
                .matcher(kept)
                .replaceAll(MARK);
      }
    }
    return kept;
  }
}
