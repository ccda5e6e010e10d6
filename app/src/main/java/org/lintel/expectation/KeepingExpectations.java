package org.lintel.expectation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what owners expect, and that they take it back. */
@Component
public class KeepingExpectations {

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  KeepingExpectations(JdbcClient database, AuditTrail audit, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Writes it down; the same form sent twice is one entry. */
  @Transactional
  public void record(Viewer viewer, NewExpectation given) {
    UUID id = identifiers.next();
    if (isInserted(viewer, given, id)) {
      audit.append(
          viewer.id(),
          "expectation-recorded",
          given.household().map(UUID::toString).orElse(id.toString()),
          Map.of("source", given.source().name()));
    }
  }

  private boolean isInserted(Viewer viewer, NewExpectation given, UUID id) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", given.community());
    parameters.put("id", id);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("submission", given.submission());
    parameters.put("household", given.household().orElse(null));
    parameters.put("member", given.member().orElse(null));
    parameters.put("words", given.words());
    parameters.put("strength", given.strength().name());
    parameters.put("source", given.source().name());
    parameters.put("since", given.since());
    parameters.put("until", given.until().orElse(null));
    parameters.put("by", viewer.id());
    parameters.put("now", Times.of(clock.instant()));
    return database
            .sql(
                """
                INSERT INTO expectation
                  (community_id, id, organisation_id, submission, household_id, member_id, words,
                  strength, source, since, until, recorded_by, recorded_at)
                VALUES
                  (:community, :id, :organisation, :submission, :household, :member, :words,
                  :strength, :source, :since, :until, :by, :now)
                ON CONFLICT (community_id, submission) DO NOTHING
                """)
            .params(parameters)
            .update()
        == 1;
  }

  /** She does not expect it any more; false when that was written down before. */
  @Transactional
  public boolean withdraw(Viewer viewer, Expectation found) {
    LocalDate today = LocalDate.now(clock.withZone(found.place().zone()));
    int changed =
        database
            .sql(
                """
                UPDATE expectation
                SET withdrawn_on = greatest(:today::date, since)
                WHERE community_id = :community AND id = :id AND withdrawn_on IS NULL
                """)
            .param("today", today)
            .param("community", found.place().communityId())
            .param("id", found.id())
            .update();
    if (changed == 1) {
      audit.append(
          viewer.id(),
          "expectation-withdrawn",
          found.of().household().map(UUID::toString).orElse(found.id().toString()),
          Map.of());
    }
    return changed == 1;
  }
}
