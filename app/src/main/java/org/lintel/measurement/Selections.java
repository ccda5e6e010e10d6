package org.lintel.measurement;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.Area;
import org.lintel.community.Areas;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.Standing;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes selections: what an address asks, cut to what the viewer may see. The only way to a {@link
 * Selection}, so no figure can reach beyond the viewer's scope.
 */
@Component
public class Selections {

  private static final long ANSWERS_FOR_A_SCORE = 10;
  private static final int HISTORY = NetPromoterTrend.QUARTERS;

  private final JdbcClient database;
  private final Communities communities;
  private final Areas areas;
  private final Waves waves;
  private final CompanyZone company;
  private final Clock clock;

  Selections(
      JdbcClient database,
      Communities communities,
      Areas areas,
      Waves waves,
      CompanyZone company,
      Clock clock) {
    this.database = database;
    this.communities = communities;
    this.areas = areas;
    this.waves = waves;
    this.company = company;
    this.clock = clock;
  }

  /**
   * What a viewer can choose from: quarters with opened waves, newest first, communities, and the
   * areas above them that are neither cut nor everything.
   */
  public record Choice(
      List<Period> periods, List<Wave> waves, List<Community> communities, List<Area> areas) {

    public Choice {
      periods = List.copyOf(periods);
      waves = List.copyOf(waves);
      communities = List.copyOf(communities);
      areas = List.copyOf(areas);
    }
  }

  /**
   * The selection that is asked for, and the one it is compared with if there is any.
   *
   * @param history one for each of the last periods up to the one asked for, oldest first
   */
  public record Selected(
      Selection now, Optional<Selection> before, List<Selection> history, Choice choice) {

    public Selected {
      history = List.copyOf(history);
    }
  }

  /** Cuts what is asked for to the viewer's scope. */
  public Selected select(Viewer viewer, Filter filter) {
    return select(viewer, Permission.READ_RESULTS, filter);
  }

  /** Cuts what is asked for to where the permit holds. */
  Selected select(Viewer viewer, Permit permit, Filter filter) {
    ZoneId zone = company.get();
    List<Area> above = areas.above(viewer, permit);
    Choice choice = choice(viewer, permit, above, zone);
    Chosen chosen = Chosen.of(filter.communities(), choice.communities(), above);
    Optional<Period> period =
        filter.period().filter(choice.periods()::contains).or(() -> newest(choice, filter, zone));
    Optional<Period> against =
        filter
            .against()
            .filter(choice.periods()::contains)
            .filter(other -> period.filter(shown -> other.compareTo(shown) < 0).isPresent())
            .or(() -> period.flatMap(p -> newestBefore(choice, p)));
    Selection now = selection(choice, filter, chosen, period, zone);
    Optional<Selection> before =
        against.map(other -> selection(choice, unnamed(filter), chosen, Optional.of(other), zone));
    return new Selected(now, before, history(choice, filter, chosen, period, zone), choice);
  }

  private static List<Selection> history(
      Choice choice, Filter filter, Chosen chosen, Optional<Period> shown, ZoneId zone) {
    return choice.periods().stream()
        .filter(each -> shown.filter(last -> each.compareTo(last) <= 0).isPresent())
        .limit(HISTORY)
        .sorted()
        .map(each -> selection(choice, unnamed(filter), chosen, Optional.of(each), zone))
        .toList();
  }

  /** The comparison takes all waves of its own period. */
  private static Filter unnamed(Filter filter) {
    return new Filter(
        filter.period(), filter.against(), Set.of(), filter.communities(), filter.aim());
  }

  private Choice choice(Viewer viewer, Permit permit, List<Area> above, ZoneId zone) {
    var now = clock.instant();
    List<Wave> opened =
        waves.visibleTo(viewer, permit).stream()
            .filter(wave -> isOpened(wave.standing(now)))
            .toList();
    List<Period> periods =
        opened.stream()
            .map(wave -> period(wave, zone))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Community> visible = communities.visibleTo(viewer, permit);
    List<Area> offered =
        above.stream()
            .filter(area -> area.isWhole() && area.communities().size() < visible.size())
            .toList();
    return new Choice(periods, opened, visible, offered);
  }

  private static boolean isOpened(Standing standing) {
    return switch (standing) {
      case DRAFT, WAITING -> false;
      case OPEN, EXPIRED, CLOSED -> true;
    };
  }

  /**
   * The period of the waves that are named, else the newest that can show a score, so that opening
   * the next wave does not empty the page; else the newest there is.
   */
  private Optional<Period> newest(Choice choice, Filter filter, ZoneId zone) {
    return choice.waves().stream()
        .filter(wave -> filter.waves().contains(wave.uuid()))
        .map(wave -> period(wave, zone))
        .max(Comparator.naturalOrder())
        .or(() -> newestAnswered(choice, zone))
        .or(() -> choice.periods().stream().findFirst());
  }

  private Optional<Period> newestAnswered(Choice choice, ZoneId zone) {
    Map<Integer, Long> answered = answered(choice);
    return choice.periods().stream()
        .filter(period -> answered(choice, period, answered, zone) >= ANSWERS_FOR_A_SCORE)
        .findFirst();
  }

  private static long answered(
      Choice choice, Period period, Map<Integer, Long> answered, ZoneId zone) {
    return choice.waves().stream()
        .filter(wave -> period(wave, zone).equals(period))
        .mapToLong(wave -> answered.getOrDefault(wave.id(), 0L))
        .sum();
  }

  private Map<Integer, Long> answered(Choice choice) {
    Map<Integer, Long> answered = new HashMap<>();
    database
        .sql(
            """
            SELECT wave_id, sum(answered) AS answered
            FROM wave_asked
            WHERE wave_id = ANY (:waves::int[]) AND community_id = ANY (:communities::int[])
            GROUP BY wave_id
            """)
        .param("waves", choice.waves().stream().map(Wave::id).toArray(Integer[]::new))
        .param(
            "communities", choice.communities().stream().map(Community::id).toArray(Integer[]::new))
        .query(row -> {
          answered.put(row.getInt("wave_id"), row.getLong("answered"));
        });
    return answered;
  }

  private static Optional<Period> newestBefore(Choice choice, Period period) {
    return choice.periods().stream().filter(p -> p.compareTo(period) < 0).findFirst();
  }

  private static Selection selection(
      Choice choice, Filter filter, Chosen chosen, Optional<Period> period, ZoneId zone) {
    List<Wave> inPeriod =
        choice.waves().stream()
            .filter(wave -> period.equals(Optional.of(period(wave, zone))))
            .toList();
    List<Wave> named =
        inPeriod.stream().filter(wave -> filter.waves().contains(wave.uuid())).toList();
    List<Community> selected = chosen.communities();
    return new Selection(
        period,
        named.isEmpty() ? inPeriod : named,
        selected,
        filter.aim(),
        selected.size() == 1 ? selected.getFirst().zone() : zone,
        chosen.isCut() || isCut(filter.waves(), named.stream().map(Wave::uuid).toList()));
  }

  private static boolean isCut(Set<UUID> asked, Collection<UUID> found) {
    return !new HashSet<>(found).containsAll(asked);
  }

  private static Period period(Wave wave, ZoneId zone) {
    return Period.of(wave.opensAt().atZone(zone).toLocalDate());
  }
}
