package org.lintel.community;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the preferred phone number or e-mail address of a member of a household. Whoever shows or
 * uses it writes that into the audit log.
 */
@Component
public class Contacts {

  private final JdbcClient database;
  private final ContactSealing sealing;

  Contacts(JdbcClient database, ContactSealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  public Optional<String> phone(int community, UUID member) {
    return open(community, member, SealedContact.Kind.PHONE);
  }

  public Optional<String> email(int community, UUID member) {
    return open(community, member, SealedContact.Kind.EMAIL);
  }

  private Optional<String> open(int community, UUID member, SealedContact.Kind kind) {
    return database
        .sql(
            """
            SELECT k.sealed
            FROM household_role r
            JOIN person_contact k
                ON k.community_id = r.community_id AND k.person_id = r.person_id
                    AND k.is_preferred
            WHERE r.community_id = :community AND r.id = :member AND k.kind = :kind
            """)
        .param("community", community)
        .param("member", member)
        .param("kind", kind.name())
        .query((row, number) -> sealing.open(row.getBytes("sealed")))
        .optional();
  }
}
