package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import org.lintel.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads participation from the counters that the waves keep. They count households of one wave, so
 * of waves that asked the same community one speaks: the one that asked the most households.
 */
@Component
public class Participations {

  private final JdbcClient database;

  Participations(JdbcClient database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  public Participation of(Reading reading) {
    List<Stratum> counted = CountedStrata.mostAsked(reading.strata());
    var alone = reading.byCommunity();
    List<Participation.CommunityRow> communities =
        reading.communities().stream()
            .map(community ->
                new Participation.CommunityRow(
                    community, Participation.Row.of(base(of(community, counted)))))
            .toList();
    int rounds = alone.values().stream().mapToInt(each -> each.strata().size()).max().orElse(0);
    return new Participation(
        Participation.Row.of(base(counted)),
        communities,
        groups(reading.selection(), counted),
        rounds,
        counted.stream().map(stratum -> stratum.wave().name()).distinct().toList());
  }

  private static List<Stratum> of(Community community, List<Stratum> counted) {
    return counted.stream().filter(stratum -> stratum.community() == community.id()).toList();
  }

  private static Base base(List<Stratum> strata) {
    return strata.stream().map(Stratum::base).reduce(Base.NONE, Base::plus);
  }

  private List<Participation.Group> groups(Selection selection, List<Stratum> counted) {
    var groups = new ArrayList<Participation.Group>();
    if (selection.communities().size() == 1) {
      groups.addAll(buildings(counted));
    }
    groups.addAll(kinds(counted));
    return groups;
  }

  private List<Participation.Group> kinds(List<Stratum> counted) {
    return database
        .sql(
            """
            SELECT dimension, value, sum(asked) AS asked, sum(answered) AS answered
            FROM unnest(:waves::int[], :communities::int[]) AS counted (wave_id, community_id)
            JOIN wave_participation USING (wave_id, community_id)
            WHERE dimension IN ('TENURE', 'UNIT_KIND')
            GROUP BY dimension, value
            ORDER BY dimension, value
            """)
        .param("waves", waves(counted))
        .param("communities", communities(counted))
        .query((row, number) ->
            group(
                Participation.Dimension.valueOf(row.getString("dimension")),
                row.getString("value"),
                row.getLong("asked"),
                row.getLong("answered")))
        .list();
  }

  private List<Participation.Group> buildings(List<Stratum> counted) {
    return database
        .sql(
            """
            SELECT b.name, sum(p.asked) AS asked, sum(p.answered) AS answered
            FROM unnest(:waves::int[], :communities::int[]) AS counted (wave_id, community_id)
            JOIN wave_participation p USING (wave_id, community_id)
            JOIN building_place b ON b.community_id = p.community_id AND b.building_id = p.value::uuid
            WHERE p.dimension = 'BUILDING'
            GROUP BY b.building_id, b.name, b.building_order
            ORDER BY b.building_order, b.name, b.building_id
            """)
        .param("waves", waves(counted))
        .param("communities", communities(counted))
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

  private static Integer[] waves(List<Stratum> counted) {
    return counted.stream().map(stratum -> stratum.wave().id()).toArray(Integer[]::new);
  }

  private static Integer[] communities(List<Stratum> counted) {
    return counted.stream().map(Stratum::community).toArray(Integer[]::new);
  }
}
