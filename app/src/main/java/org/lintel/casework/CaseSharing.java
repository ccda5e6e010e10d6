package org.lintel.casework;

import java.time.Clock;
import java.util.Map;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the cases that somebody reports the others of her household may see. What she chooses
 * counts for all of them, past ones too, from that moment on.
 */
@Component
public class CaseSharing {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  CaseSharing(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is shared.
   *
   * @param others requests, enquiries, suggestions and praise
   */
  public record Shared(boolean repairs, boolean complaints, boolean others) {

    /** Of whoever chose nothing: {@link OwnCases} says the same in SQL. */
    public static final Shared USUAL = new Shared(true, false, false);
  }

  public Shared of(SignedInOwner owner) {
    return database
        .sql(
            """
            SELECT repairs, complaints, others
            FROM case_sharing
            WHERE community_id = :community AND household_id = :household AND person_id = :person
            """)
        .params(key(owner))
        .query((row, number) ->
            new Shared(
                row.getBoolean("repairs"), row.getBoolean("complaints"), row.getBoolean("others")))
        .optional()
        .orElse(Shared.USUAL);
  }

  @Transactional
  public void choose(SignedInOwner owner, Shared shared) {
    database
        .sql(
            """
            INSERT INTO case_sharing (community_id, household_id, person_id, organisation_id,
              repairs, complaints, others, changed_at)
            VALUES (:community, :household, :person, :organisation,
              :repairs, :complaints, :others, :now)
            ON CONFLICT (community_id, household_id, person_id) DO UPDATE
            SET repairs = excluded.repairs, complaints = excluded.complaints,
              others = excluded.others, changed_at = excluded.changed_at
            """)
        .params(key(owner))
        .param("organisation", OrganisationScope.required())
        .param("repairs", shared.repairs())
        .param("complaints", shared.complaints())
        .param("others", shared.others())
        .param("now", Times.of(clock.instant()))
        .update();
    audit.append(AuditTrail.SYSTEM, "case-sharing-chosen", owner.household().toString(), Map.of());
  }

  private static Map<String, Object> key(SignedInOwner owner) {
    return Map.of(
        "community", owner.community(), "household", owner.household(), "person", owner.person());
  }
}
