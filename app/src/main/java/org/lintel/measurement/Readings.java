package org.lintel.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.community.Community;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what figures are made of from the rollups: the cost grows with the number of communities,
 * never with the number of answers.
 */
@Component
public class Readings {

  private final JdbcClient database;
  private final Rollups rollups;
  private final TallyLayouts layouts;
  private final Targets targets;

  Readings(JdbcClient database, Rollups rollups, TallyLayouts layouts, Targets targets) {
    this.database = database;
    this.rollups = rollups;
    this.layouts = layouts;
    this.targets = targets;
  }

  /** Reads a selection, once for all its figures. */
  @Transactional(readOnly = true)
  public Reading read(Selection selection) {
    List<Rollup> kept = rollups.of(selection.waves().stream().map(Wave::id).toList());
    List<Stratum> all = strata(selection, kept);
    Set<Integer> chosen =
        selection.communities().stream().map(Community::id).collect(Collectors.toSet());
    List<Stratum> selected = all.stream().filter(s -> chosen.contains(s.community())).toList();
    boolean isWhole = selected.size() == all.size();
    return new Reading(
        selection,
        selected,
        new Publishing(all),
        dataCut(kept, chosen),
        targets.holding(selection, isWhole));
  }

  private static Optional<Instant> dataCut(List<Rollup> kept, Set<Integer> chosen) {
    return kept.stream()
        .filter(rollup -> chosen.contains(rollup.key().community()))
        .map(Rollup::changedAt)
        .max(Comparator.naturalOrder());
  }

  private List<Stratum> strata(Selection selection, List<Rollup> kept) {
    Map<Place, Tally> tallies = new HashMap<>();
    for (Rollup rollup : kept) {
      var place = new Place(rollup.key().wave(), rollup.key().community());
      tallies.merge(place, checked(rollup), Tally::plus);
    }
    Map<Integer, Wave> waves = new HashMap<>();
    selection.waves().forEach(wave -> waves.put(wave.id(), wave));
    var strata = new ArrayList<Stratum>();
    for (Asked asked : asked(waves.keySet())) {
      Wave wave = waves.get(asked.place().wave());
      if (wave != null) {
        TallyLayout layout = layouts.of(wave.versionId());
        Tally tally = tallies.getOrDefault(asked.place(), layout.empty());
        strata.add(new Stratum(wave, asked.place().community(), layout, tally, asked.base()));
      }
    }
    return strata;
  }

  private Tally checked(Rollup rollup) {
    if (!rollup.tally().fits(layouts.of(rollup.key().version()))) {
      throw new IllegalStateException(rollup.key() + " does not fit its version: rebuild the wave");
    }
    return rollup.tally();
  }

  private record Place(int wave, int community) {}

  private record Asked(Place place, Base base) {}

  private List<Asked> asked(Set<Integer> waves) {
    return database
        .sql(
            """
            SELECT wave_id, community_id, eligible, asked, answered
            FROM wave_asked
            WHERE wave_id = ANY (:waves::int[])
            ORDER BY wave_id, community_id
            """)
        .param("waves", waves.toArray(Integer[]::new))
        .query((row, number) ->
            new Asked(new Place(row.getInt("wave_id"), row.getInt("community_id")), base(row)))
        .list();
  }

  private static Base base(ResultSet row) throws SQLException {
    long eligible = row.getLong("eligible");
    return row.wasNull()
        ? Base.unknown(row.getLong("answered"))
        : new Base(eligible, row.getLong("asked"), row.getLong("answered"));
  }
}
