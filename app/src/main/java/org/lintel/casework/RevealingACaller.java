package org.lintel.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Contacts;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the number to call about a case; who looked stands in the audit log. */
@Component
public class RevealingACaller {

  private final JdbcClient database;
  private final Contacts contacts;
  private final PersonalDataCipher cipher;
  private final AuditTrail audit;

  RevealingACaller(
      JdbcClient database, Contacts contacts, PersonalDataCipher cipher, AuditTrail audit) {
    this.database = database;
    this.contacts = contacts;
    this.cipher = cipher;
    this.audit = audit;
  }

  private record Known(Optional<UUID> member, Optional<String> callersPhone) {}

  /** Empty when there is no number any more. */
  @Transactional
  public Optional<String> reveal(Viewer viewer, ServiceCase found) {
    Known known = known(found);
    Optional<String> phone =
        known
            .callersPhone()
            .or(() ->
                known
                    .member()
                    .flatMap(member -> contacts.phone(found.place().communityId(), member)));
    phone.ifPresent(
        _ -> audit.append(viewer.id(), "case-phone-shown", found.id().toString(), Map.of()));
    return phone;
  }

  private Known known(ServiceCase found) {
    return database
        .sql(
            """
            SELECT m.member_id, c.caller_phone
            FROM service_case c
            LEFT JOIN LATERAL (
              SELECT m.member_id
              FROM household_member m
              WHERE m.community_id = c.community_id AND m.household_id = c.household_id
                AND (c.member_id IS NULL OR m.member_id = c.member_id)
              ORDER BY m.is_decision_maker DESC, m.has_phone DESC, m.member_id
              LIMIT 1) m ON true
            WHERE c.community_id = :community AND c.id = :id
            """)
        .param("community", found.place().communityId())
        .param("id", found.id())
        .query((row, number) ->
            new Known(
                Optional.ofNullable(row.getObject("member_id", UUID.class)),
                Optional.ofNullable(row.getBytes("caller_phone")).map(cipher::decrypt)))
        .single();
  }
}
