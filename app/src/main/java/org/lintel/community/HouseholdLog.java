package org.lintel.community;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done to a household: into its history and into the audit log. */
@Component
class HouseholdLog {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;
  private final AuditTrail audit;

  HouseholdLog(JdbcClient database, Identifiers identifiers, Clock clock, AuditTrail audit) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.audit = audit;
  }

  void write(Viewer viewer, int community, UUID household, String act) {
    write(viewer, community, household, act, Map.of());
  }

  void write(
      Viewer viewer, int community, UUID household, String act, Map<String, String> details) {
    database
        .sql(
            """
            INSERT INTO household_change
                (community_id, id, organisation_id, household_id, act, details, actor, at)
            VALUES (:community, :id, :organisation, :household, :act, :details::jsonb, :actor, :now)
            """)
        .param("community", community)
        .param("id", identifiers.next())
        .param("organisation", viewer.organisation())
        .param("household", household)
        .param("act", act)
        .param("details", JSON.writeValueAsString(details))
        .param("actor", viewer.id())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    audit.append(viewer.id(), "household-" + act, household.toString(), details);
  }
}
