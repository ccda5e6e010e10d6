package org.lintel.insight;

import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Participations;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far an organisation has come on the way to its first score. */
@Component
public class NewcomersGuide {

  private final JdbcClient database;
  private final Communities communities;
  private final Selections selections;
  private final Readings readings;
  private final Participations participations;

  NewcomersGuide(
      JdbcClient database,
      Communities communities,
      Selections selections,
      Readings readings,
      Participations participations) {
    this.database = database;
    this.communities = communities;
    this.selections = selections;
    this.readings = readings;
    this.participations = participations;
  }

  /** Counts within the viewer's scope. */
  public record Progress(long communities, long households, long waves, long answers) {}

  public Progress progress(Viewer viewer) {
    var visible = communities.visibleTo(viewer, Permission.READ_RESULTS);
    var selected = selections.select(viewer, Filter.USUAL);
    long answers = participations.of(readings.read(selected.now())).whole().base().answered();
    return new Progress(
        visible.size(),
        households(visible.stream().map(Community::id).toArray(Integer[]::new)),
        selected.choice().waves().size(),
        answers);
  }

  private long households(Integer... within) {
    return database
        .sql("SELECT count(*) FROM eligible_household WHERE community_id = ANY (:within::int[])")
        .param("within", within)
        .query(Long.class)
        .single();
  }
}
