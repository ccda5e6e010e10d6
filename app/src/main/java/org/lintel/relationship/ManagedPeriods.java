package org.lintel.relationship;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked after a household, one after the other. */
@Component
public class ManagedPeriods {

  private final JdbcClient database;

  ManagedPeriods(JdbcClient database) {
    this.database = database;
  }

  /** The latest first. */
  public List<ManagedPeriod> of(int community, UUID household) {
    return database
        .sql(
            """
            SELECT m.id, m.staff_id, m.since, m.until, a.made_by, m.introduce_by, m.introduced_at
            FROM account_management m
            JOIN assignment_act a ON a.id = m.act_id
            WHERE m.community_id = :community AND m.household_id = :household
            ORDER BY m.until IS NOT NULL, m.since DESC, m.id DESC
            LIMIT 100
            """)
        .param("community", community)
        .param("household", household)
        .query((row, _) ->
            new ManagedPeriod(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                Times.at(row, "since"),
                Times.ifAny(row, "until"),
                row.getObject("made_by", UUID.class),
                Times.ifAny(row, "introduce_by"),
                Times.ifAny(row, "introduced_at")))
        .list();
  }

  /** Who looks after the household now. */
  public Optional<ManagedPeriod> today(int community, UUID household) {
    return of(community, household).stream().findFirst().filter(period -> period.until().isEmpty());
  }
}
