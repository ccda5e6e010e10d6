package org.lintel.community;

import java.util.List;
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

  /** A phone number or e-mail address that is known of a person, with most of it hidden. */
  public record Masked(SealedContact.Kind kind, String shown) {}

  /** What is known of a person, for herself to recognise; the preferred ones first. */
  public List<Masked> masked(int community, UUID person) {
    return database
        .sql(
            """
            SELECT kind, sealed, last_four
            FROM person_contact
            WHERE community_id = :community AND person_id = :person
            ORDER BY kind DESC, is_preferred DESC, id
            """)
        .param("community", community)
        .param("person", person)
        .query((row, number) -> {
          var kind = SealedContact.Kind.valueOf(row.getString("kind"));
          return new Masked(
              kind,
              kind == SealedContact.Kind.PHONE
                  ? "****" + row.getString("last_four")
                  : maskedEmail(sealing.open(row.getBytes("sealed"))));
        })
        .list();
  }

  /** w***@example.com. */
  private static String maskedEmail(String email) {
    return email.substring(0, email.offsetByCodePoints(0, 1))
        + "***"
        + email.substring(email.indexOf('@'));
  }
}
