package org.lintel.community.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be reached; whoever calls, writes or sends asks here first. */
@Component
public class OwnerWishes {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  OwnerWishes(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  public Wish of(int community, UUID person) {
    return of(community, List.of(person)).getOrDefault(person, Wish.NONE);
  }

  /** Of those who said something, by person. */
  public Map<UUID, Wish> of(int community, Collection<UUID> people) {
    var wishes = new HashMap<UUID, Wish>();
    database
        .sql(
            """
            SELECT person_id, language, first_channel, by_phone, by_sms, call_from, call_until
            FROM owner_wish
            WHERE community_id = :community AND person_id = ANY (:people::uuid[])
            """)
        .param("community", community)
        .param("people", people.toArray(UUID[]::new))
        .query(row -> {
          wishes.put(row.getObject("person_id", UUID.class), wish(row));
        });
    return wishes;
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        row.getString("language"),
        Wish.First.of(row.getString("first_channel")),
        row.getBoolean("by_phone"),
        row.getBoolean("by_sms"),
        row.getInt("call_from"),
        row.getInt("call_until"));
  }

  /** The owner says how she wants to be reached. */
  @Transactional
  public void change(SignedInOwner owner, Wish wish) {
    database
        .sql(
            """
            INSERT INTO owner_wish (community_id, person_id, organisation_id, language,
              first_channel, by_phone, by_sms, call_from, call_until, changed_at)
            VALUES (:community, :person, :organisation, :language, :first, :phone, :sms, :from,
              :until, :now)
            ON CONFLICT (community_id, person_id) DO UPDATE
            SET language = excluded.language, first_channel = excluded.first_channel,
              by_phone = excluded.by_phone,
              by_sms = excluded.by_sms, call_from = excluded.call_from,
              call_until = excluded.call_until, changed_at = excluded.changed_at
            """)
        .param("community", owner.community())
        .param("person", owner.person())
        .param("organisation", OrganisationScope.required())
        .param("language", wish.language())
        .param("first", wish.first().key())
        .param("phone", wish.byPhone())
        .param("sms", wish.bySms())
        .param("from", wish.callFrom())
        .param("until", wish.callUntil())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    audit.append(AuditTrail.SYSTEM, "owner-wish-changed", owner.household().toString(), Map.of());
  }
}
