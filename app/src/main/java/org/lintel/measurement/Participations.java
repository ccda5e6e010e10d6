package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Community;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads participation from the counters that the waves keep. */
@Component
public class Participations {

  private final JdbcClient database;

  Participations(JdbcClient database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  public Participation of(Reading reading) {
    Base whole = base(reading.strata());
    var alone = reading.byCommunity();
    List<Participation.CommunityRow> communities =
        reading.communities().stream()
            .map(community ->
                new Participation.CommunityRow(
                    community, Participation.Row.of(base(strataOf(alone.get(community.id()))))))
            .toList();
    int rounds = alone.values().stream().mapToInt(each -> each.strata().size()).max().orElse(0);
    return new Participation(
        Participation.Row.of(whole), communities, groups(reading.selection()), rounds);
  }

  private static List<Stratum> strataOf(@Nullable Reading reading) {
    return reading == null ? List.of() : reading.strata();
  }

  private static Base base(List<Stratum> strata) {
    return strata.stream().map(Stratum::base).reduce(Base.NONE, Base::plus);
  }

  private List<Participation.Group> groups(Selection selection) {
    var groups = new ArrayList<Participation.Group>();
    if (selection.communities().size() == 1) {
      groups.addAll(buildings(selection));
    }
    groups.addAll(kinds(selection));
    return groups;
  }

  private List<Participation.Group> kinds(Selection selection) {
    return database
        .sql(
            """
            SELECT dimension, value, sum(asked) AS asked, sum(answered) AS answered
            FROM wave_participation
            WHERE wave_id = ANY (:waves::int[]) AND community_id = ANY (:communities::int[])
              AND dimension IN ('TENURE', 'UNIT_KIND')
            GROUP BY dimension, value
            ORDER BY dimension, value
            """)
        .param("waves", waves(selection))
        .param("communities", communities(selection))
        .query((row, number) ->
            group(
                Participation.Dimension.valueOf(row.getString("dimension")),
                row.getString("value"),
                row.getLong("asked"),
                row.getLong("answered")))
        .list();
  }

  private List<Participation.Group> buildings(Selection selection) {
    return database
        .sql(
            """
            SELECT b.name, sum(p.asked) AS asked, sum(p.answered) AS answered
            FROM wave_participation p
            JOIN building_place b ON b.community_id = p.community_id AND b.building_id = p.value::uuid
            WHERE p.wave_id = ANY (:waves::int[]) AND p.community_id = ANY (:communities::int[])
              AND p.dimension = 'BUILDING'
            GROUP BY b.building_id, b.name, b.building_order
            ORDER BY b.building_order, b.name, b.building_id
            """)
        .param("waves", waves(selection))
        .param("communities", communities(selection))
        .query((row, number) ->
            group(
                Participation.Dimension.BUILDING,
                row.getString("name"),
                row.getLong("asked"),
                row.getLong("answered")))
        .list();
  }

  /** Counters know who was asked, not who was eligible: both are taken as the same here. */
  private static Participation.Group group(
      Participation.Dimension dimension, String value, long asked, long answered) {
    return new Participation.Group(
        dimension, value, Participation.Row.of(new Base(asked, asked, answered)));
  }

  private static Integer[] waves(Selection selection) {
    return selection.waves().stream().map(Wave::id).toArray(Integer[]::new);
  }

  private static Integer[] communities(Selection selection) {
    return selection.communities().stream().map(Community::id).toArray(Integer[]::new);
  }
}
