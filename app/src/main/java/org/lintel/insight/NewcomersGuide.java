package org.lintel.insight;

import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Selections;
import org.lintel.platform.Viewer;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far an organisation has come on the way to its first score. */
@Component
public class NewcomersGuide {

  private final JdbcClient database;
  private final Communities communities;
  private final Selections selections;

  NewcomersGuide(JdbcClient database, Communities communities, Selections selections) {
    this.database = database;
    this.communities = communities;
    this.selections = selections;
  }

  /** Counts within the viewer's scope. */
  public record Progress(long communities, long households, long waves, long answers) {}

  public Progress progress(Viewer viewer) {
    var visible = communities.visibleTo(viewer, Permission.READ_RESULTS);
    var within = visible.stream().map(Community::id).toArray(Integer[]::new);
    var selected = selections.select(viewer, Filter.USUAL);
    var waves = selected.choice().waves().stream().map(Wave::id).toArray(Integer[]::new);
    return new Progress(
        visible.size(),
        households(within),
        selected.choice().waves().size(),
        answers(waves, within));
  }

  /** Of all waves, whatever the period. */
  private long answers(Integer[] waves, Integer... within) {
    return database
        .sql(
            """
            SELECT coalesce(sum(answered), 0)
            FROM wave_asked
            WHERE wave_id = ANY (:waves::int[]) AND community_id = ANY (:within::int[])
            """)
        .param("waves", waves)
        .param("within", within)
        .query(Long.class)
        .single();
  }

  private long households(Integer... within) {
    return database
        .sql("SELECT count(*) FROM eligible_household WHERE community_id = ANY (:within::int[])")
        .param("within", within)
        .query(Long.class)
        .single();
  }
}
