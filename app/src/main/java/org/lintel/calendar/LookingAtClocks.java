package org.lintel.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of one thing for whoever may see its community. */
@Component
public class LookingAtClocks {

  private final JdbcClient database;
  private final ClockLedger ledger;
  private final ClockViews views;
  private final Firing firing;
  private final Communities communities;

  LookingAtClocks(
      JdbcClient database,
      ClockLedger ledger,
      ClockViews views,
      Firing firing,
      Communities communities) {
    this.database = database;
    this.ledger = ledger;
    this.views = views;
    this.firing = firing;
    this.communities = communities;
  }

  /** What there is to see. */
  public record Found(
      Subject subject, Community community, List<Explanation> explanations, List<Fired> fired) {}

  /**
   * All clocks of the thing.
   *
   * @throws NotFound when it has none, or lies outside the viewer's scope
   */
  @Transactional(readOnly = true)
  public Found at(Viewer viewer, UUID id) {
    Subject subject =
        database
            .sql(
                """
                SELECT DISTINCT subject_kind, community_id
                FROM clock
                WHERE organisation_id = :organisation AND subject_id = :id
                """)
            .param("organisation", OrganisationScope.required())
            .param("id", id)
            .query((row, _) ->
                new Subject(row.getString("subject_kind"), row.getInt("community_id"), id))
            .optional()
            .orElseThrow(() -> new NotFound("clocks of " + id));
    UUID place = communities.get(subject.community()).uuid();
    Community visible = communities.find(viewer, Permission.READ_CASES, place);
    var entries = ledger.of(subject);
    return new Found(
        subject,
        visible,
        entries.stream().map(views::explain).toList(),
        entries.stream()
            .flatMap(entry -> firing.of(entry.kept()).stream())
            .sorted(Comparator.comparing(Fired::at))
            .toList());
  }
}
