package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "No more e-mail", "no more text messages": an address or number that said so gets none from the
 * company, about nothing.
 */
@Component
public class OptOuts {

  private static final String WITHOUT_EMAIL =
      """
      SELECT e.member_id
      FROM member_email e
      JOIN mail_opt_out o ON o.address_hash = e.address_hash
      WHERE e.community_id = :community AND e.member_id = ANY(:members::uuid[])
      """;

  private static final String WITHOUT_SMS =
      """
      SELECT e.member_id
      FROM member_phone e
      JOIN mail_opt_out o ON o.address_hash = e.address_hash
      WHERE e.community_id = :community AND e.member_id = ANY(:members::uuid[])
      """;

  private static final String EMAIL_OF_MEMBER =
      """
      SELECT community_id, household_id, person_id, address_hash, 'EMAIL' AS channel
      FROM member_email
      WHERE community_id = :community AND household_id = :household AND member_id = :member
      """;

  private static final String PHONE_OF_MEMBER =
      """
      SELECT community_id, household_id, person_id, address_hash, 'SMS' AS channel
      FROM member_phone
      WHERE community_id = :community AND household_id = :household AND member_id = :member
      """;

  private final JdbcClient database;
  private final Consents consents;
  private final AuditTrail audit;
  private final Clock clock;

  OptOuts(JdbcClient database, Consents consents, AuditTrail audit, Clock clock) {
    this.database = database;
    this.consents = consents;
    this.audit = audit;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // passes through to the database, never compared
  private record Kept(int community, UUID household, UUID person, byte[] hash, Medium medium) {}

  /** Keeps the wish of whoever holds the letter; saying it twice changes nothing. */
  @Transactional
  void keepForLetter(int community, UUID letter) {
    Kept kept =
        database
            .sql(
                """
                SELECT community_id, household_id, person_id, address_hash, channel
                FROM letter
                WHERE community_id = :community AND id = :id
                """)
            .param("community", community)
            .param("id", letter)
            .query(OptOuts::kept)
            .single();
    keep(kept, AuditTrail.SYSTEM, "");
  }

  /** Keeps it for a number that answered a text message; an unknown one changes nothing. */
  @Transactional
  public void keepNumber(byte[] hash) {
    database
        .sql(
            """
            SELECT community_id, household_id, person_id, address_hash, 'SMS' AS channel
            FROM member_phone
            WHERE address_hash = :hash
            """)
        .param("hash", hash)
        .query(OptOuts::kept)
        .list()
        .forEach(kept -> keep(kept, AuditTrail.SYSTEM, ""));
  }

  /** Keeps it for a member who told staff; false when there is no address or it was said before. */
  @Transactional
  public boolean keep(
      Viewer viewer, int community, UUID household, UUID member, Medium medium, String note) {
    return ofMember(community, household, member, medium)
        .filter(kept -> keep(kept, viewer.id(), note))
        .isPresent();
  }

  /** Keeps what a member says on her own pages; false when there is no address or it was said. */
  @Transactional
  public boolean keepOwn(int community, UUID household, UUID member) {
    return ofMember(community, household, member, Medium.EMAIL)
        .filter(kept -> keep(kept, AuditTrail.SYSTEM, ""))
        .isPresent();
  }

  /** She wants e-mail again and says so on her own pages; false when nothing was kept. */
  @Transactional
  public boolean takeBackOwn(int community, UUID household, UUID member) {
    return ofMember(community, household, member, Medium.EMAIL)
        .filter(kept -> takeBack(AuditTrail.SYSTEM, kept, ""))
        .isPresent();
  }

  private boolean keep(Kept kept, UUID actor, String note) {
    boolean isNew =
        database
                .sql(
                    """
                    INSERT INTO mail_opt_out (organisation_id, address_hash, opted_out_at)
                    VALUES (:organisation, :hash, :now)
                    ON CONFLICT (organisation_id, address_hash) DO NOTHING
                    """)
                .param("organisation", OrganisationScope.required())
                .param("hash", kept.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (isNew) {
      note(kept, false, actor, note);
      String act = kept.medium() == Medium.EMAIL ? "mail-opted-out" : "sms-opted-out";
      audit.append(actor, act, kept.household().toString(), Map.of());
    }
    return isNew;
  }

  /** The owner wants messages again and told staff; false when nothing was kept. */
  @Transactional
  public boolean takeBack(
      Viewer viewer, int community, UUID household, UUID member, Medium medium, String note) {
    return ofMember(community, household, member, medium)
        .filter(kept -> takeBack(viewer.id(), kept, note))
        .isPresent();
  }

  private boolean takeBack(UUID actor, Kept kept, String note) {
    boolean wasKept =
        database
                .sql("DELETE FROM mail_opt_out WHERE address_hash = :hash")
                .param("hash", kept.hash())
                .update()
            > 0;
    if (wasKept) {
      note(kept, true, actor, note);
      String act =
          kept.medium() == Medium.EMAIL ? "mail-opt-out-taken-back" : "sms-opt-out-taken-back";
      audit.append(actor, act, kept.household().toString(), Map.of());
    }
    return wasKept;
  }

  private void note(Kept kept, boolean isGiven, UUID actor, String note) {
    consents.note(
        kept.community(),
        kept.household(),
        kept.person(),
        kept.medium() == Medium.EMAIL ? Consents.Topic.EMAIL : Consents.Topic.SMS,
        isGiven,
        actor,
        note);
  }

  /** Those of the members whose address or number wants nothing. */
  public Set<UUID> among(int community, Collection<UUID> members, Medium medium) {
    return database
        .sql(medium == Medium.EMAIL ? WITHOUT_EMAIL : WITHOUT_SMS)
        .param("community", community)
        .param("members", members.toArray(UUID[]::new))
        .query((row, number) -> row.getObject("member_id", UUID.class))
        .set();
  }

  private Optional<Kept> ofMember(int community, UUID household, UUID member, Medium medium) {
    return database
        .sql(medium == Medium.EMAIL ? EMAIL_OF_MEMBER : PHONE_OF_MEMBER)
        .param("community", community)
        .param("household", household)
        .param("member", member)
        .query(OptOuts::kept)
        .optional();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getInt("community_id"),
        row.getObject("household_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getBytes("address_hash"),
        Medium.valueOf(row.getString("channel")));
  }
}
