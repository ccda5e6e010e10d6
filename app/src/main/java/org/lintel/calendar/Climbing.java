package org.lintel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a lot of clocks has climbed: two statements, however many clocks and rungs. */
@Component
class Climbing {

  private final JdbcClient database;

  Climbing(JdbcClient database) {
    this.database = database;
  }

  /**
   * What one clock climbs at once.
   *
   * @param reached from the lowest; after a standstill several
   * @param next when the rung above them is reached
   */
  record Climb(KeptClock kept, List<Rung> reached, Optional<Instant> next) {

    int nextStep() {
      return kept.nextStep() + reached.size();
    }
  }

  /** Of clocks that are held. */
  void keep(List<Climb> climbs, Instant now) {
    if (!climbs.isEmpty()) {
      standing(climbs);
      rungs(climbs, now);
    }
  }

  private void standing(List<Climb> climbs) {
    var clocks = new Columns();
    var steps = new ArrayList<Integer>();
    for (Climb climb : climbs) {
      clocks.add(climb.kept());
      steps.add(climb.nextStep());
    }
    clocks
        .fill(
            database.sql(
                """
                UPDATE clock c
                SET next_step = n.step, next_fire_at = n.fire_at
                FROM unnest(:communities::int[], :clocks::uuid[], :steps::smallint[],
                  :fires::timestamptz[]) AS n (community_id, id, step, fire_at)
                WHERE c.community_id = n.community_id AND c.id = n.id
                """))
        .param("steps", steps.toArray(Integer[]::new))
        .param("fires", fires(climbs))
        .update();
  }

  /** Where nothing is ahead it is null in the array. */
  @SuppressWarnings("NullAway") // an array for the driver, which takes null for NULL
  private static String[] fires(List<Climb> climbs) {
    return climbs.stream()
        .map(climb -> climb.next().map(Instant::toString).orElse(null))
        .toArray(String[]::new);
  }

  private void rungs(List<Climb> climbs, Instant now) {
    var clocks = new Columns();
    var runs = new ArrayList<Integer>();
    var steps = new ArrayList<Integer>();
    var levels = new ArrayList<String>();
    var dues = new ArrayList<String>();
    for (Climb climb : climbs) {
      for (Rung rung : climb.reached()) {
        clocks.add(climb.kept());
        runs.add(climb.kept().run());
        steps.add(rung.step());
        levels.add(rung.level().name());
        dues.add(climb.kept().standing().due().orElseThrow().toString());
      }
    }
    clocks
        .fill(
            database.sql(
                """
                INSERT INTO clock_firing (community_id, clock_id, run, step, organisation_id, level,
                  due_at, fired_at)
                SELECT r.community_id, r.id, r.run, r.step, :organisation, r.level, r.due_at, :now
                FROM unnest(:communities::int[], :clocks::uuid[], :runs::smallint[],
                  :steps::smallint[], :levels::text[], :dues::timestamptz[])
                  AS r (community_id, id, run, step, level, due_at)
                """))
        .param("organisation", OrganisationScope.required())
        .param("runs", runs.toArray(Integer[]::new))
        .param("steps", steps.toArray(Integer[]::new))
        .param("levels", levels.toArray(String[]::new))
        .param("dues", dues.toArray(String[]::new))
        .param("now", ClockRows.time(now))
        .update();
  }

  /** Keys of clocks as columns. */
  private static final class Columns {

    private final List<Integer> communities = new ArrayList<>();
    private final List<UUID> clocks = new ArrayList<>();

    void add(KeptClock kept) {
      communities.add(kept.subject().community());
      clocks.add(kept.id());
    }

    JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
      return statement
          .param("communities", communities.toArray(Integer[]::new))
          .param("clocks", clocks.toArray(UUID[]::new));
    }
  }
}
