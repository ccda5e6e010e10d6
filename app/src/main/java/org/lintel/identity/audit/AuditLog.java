package org.lintel.identity.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends entries in the transaction of the act; the sealer chains them a few seconds later. */
@Component
public class AuditLog implements AuditTrail {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  public AuditLog(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  @Override
  public void append(UUID actor, String act, String subject, Map<String, String> details) {
    database
        .sql(
            """
            WITH appended AS (
              INSERT INTO audit_entry (id, organisation_id, happened_at, actor, act, subject, details)
              VALUES (:id, :organisation, :at, :actor, :act, :subject, :details::jsonb)
              RETURNING id, organisation_id
            )
            INSERT INTO audit_unsealed (entry_id, organisation_id)
            SELECT id, organisation_id
            FROM appended
            """)
        .param("id", identifiers.next())
        .param("organisation", OrganisationScope.required())
        .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("actor", actor)
        .param("act", act)
        .param("subject", subject)
        .param("details", JSON.writeValueAsString(details))
        .update();
  }
}
