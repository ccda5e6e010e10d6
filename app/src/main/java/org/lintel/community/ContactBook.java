package org.lintel.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the preferred numbers and addresses of many members at once. Whoever hands them out writes
 * that into the audit log.
 */
@Component
public class ContactBook {

  private final JdbcClient database;
  private final ContactSealing sealing;

  ContactBook(JdbcClient database, ContactSealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  /** Both may be empty. */
  public record Entry(String phone, String email) {

    public static final Entry NONE = new Entry("", "");

    /** Contacts of people never reach a log by accident. */
    @Override
    public String toString() {
      return "Entry[…]";
    }
  }

  /** By member; who has neither number nor address is left out. */
  public Map<UUID, Entry> of(int community, Collection<UUID> members) {
    var entries = new HashMap<UUID, Entry>();
    database
        .sql(
            """
            SELECT r.id, k.kind, k.sealed
            FROM household_role r
            JOIN person_contact k ON k.community_id = r.community_id
                AND k.person_id = r.person_id AND k.is_preferred
            WHERE r.community_id = :community AND r.id = ANY(:members::uuid[])
            """)
        .param("community", community)
        .param("members", members.toArray(UUID[]::new))
        .query(row -> {
          String opened = sealing.open(row.getBytes("sealed"));
          var kind = SealedContact.Kind.valueOf(row.getString("kind"));
          entries.merge(
              row.getObject("id", UUID.class),
              kind == SealedContact.Kind.PHONE ? new Entry(opened, "") : new Entry("", opened),
              (one, two) -> new Entry(one.phone() + two.phone(), one.email() + two.email()));
        });
    return entries;
  }
}
