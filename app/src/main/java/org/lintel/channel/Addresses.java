package org.lintel.channel;

import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Contacts;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffPhones;
import org.lintel.identity.StaffState;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the address of a letter at the last moment, if it may still be written to. */
@Component
class Addresses {

  private static final String BY_EMAIL =
      """
      SELECT e.member_id, EXISTS (
        SELECT 1 FROM mail_opt_out o WHERE o.address_hash = l.address_hash) AS is_opted_out
      FROM letter l
      JOIN member_email e ON e.community_id = l.community_id
        AND e.member_id = l.member_id AND e.address_hash = l.address_hash
      WHERE l.community_id = :community AND l.id = :id
      """;

  private static final String BY_SMS =
      """
      SELECT e.member_id, EXISTS (
        SELECT 1 FROM mail_opt_out o WHERE o.address_hash = l.address_hash) AS is_opted_out
      FROM letter l
      JOIN member_phone e ON e.community_id = l.community_id
        AND e.member_id = l.member_id AND e.address_hash = l.address_hash
      WHERE l.community_id = :community AND l.id = :id
      """;

  private final JdbcClient database;
  private final Contacts contacts;
  private final StaffMembers staff;
  private final StaffPhones phones;

  Addresses(JdbcClient database, Contacts contacts, StaffMembers staff, StaffPhones phones) {
    this.database = database;
    this.contacts = contacts;
    this.staff = staff;
    this.phones = phones;
  }

  /** How the address of a letter stands. */
  sealed interface Standing {
    record Good(String address) implements Standing {}

    /** Removed or changed since the letter was put into the outbox; or the member left. */
    record Gone() implements Standing {}

    record OptedOut() implements Standing {}
  }

  private record Found(UUID member, boolean isOptedOut) {}

  Standing of(Letter letter) {
    return letter.addressee() instanceof Addressee.Staff(UUID id)
        ? ofStaff(id, letter.medium())
        : ofOwner(letter);
  }

  private Standing ofStaff(UUID id, Medium medium) {
    var member = staff.get(id);
    Optional<String> address =
        medium == Medium.EMAIL
            ? Optional.of(member.email().value())
            : phones.of(id).map(PhoneNumber::value);
    return address
        .filter(_ -> member.state() == StaffState.ACTIVE)
        .<Standing>map(Standing.Good::new)
        .orElse(new Standing.Gone());
  }

  private Standing ofOwner(Letter letter) {
    return database
        .sql(letter.medium() == Medium.EMAIL ? BY_EMAIL : BY_SMS)
        .param("community", letter.community())
        .param("id", letter.id())
        .query((row, number) ->
            new Found(row.getObject("member_id", UUID.class), row.getBoolean("is_opted_out")))
        .optional()
        .map(found -> standing(letter, found))
        .orElse(new Standing.Gone());
  }

  private Standing standing(Letter letter, Found found) {
    if (found.isOptedOut()) {
      return new Standing.OptedOut();
    }
    Optional<String> address =
        letter.medium() == Medium.EMAIL
            ? contacts.email(letter.community(), found.member())
            : contacts.phone(letter.community(), found.member());
    return address.<Standing>map(Standing.Good::new).orElse(new Standing.Gone());
  }
}
