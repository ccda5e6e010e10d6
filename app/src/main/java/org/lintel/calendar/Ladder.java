package org.lintel.calendar;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.springframework.stereotype.Component;

/**
 * Who is called on a level, and who where nobody of it is there: whoever stands above. Whoever is
 * away is not called but who stands in.
 */
@Component
public class Ladder {

  private final StaffOfPlaces staff;
  private final Absences absences;
  private final Clock clock;

  Ladder(StaffOfPlaces staff, Absences absences, Clock clock) {
    this.staff = staff;
    this.absences = absences;
    this.clock = clock;
  }

  /** Which roles stand on a level, the first that has anybody before the others. */
  @FunctionalInterface
  public interface Rungs extends Function<Level, List<Role>> {}

  /** Those who are called, and the level that they stand on. */
  public record Called(Level level, List<UUID> people) {

    public Called {
      people = List.copyOf(people);
    }
  }

  /**
   * Those on the level, or on the next above it where anybody is there; empty when nobody is.
   *
   * @param path the nodes from the top of the portfolio down to the community
   */
  public Optional<Called> from(Level level, List<UUID> path, Rungs rungs) {
    return from(level, path, rungs, _ -> true);
  }

  /**
   * The same among those who can do something about it: who stands in may work elsewhere.
   *
   * @param able whether somebody can
   */
  public Optional<Called> from(Level level, List<UUID> path, Rungs rungs, Predicate<UUID> able) {
    return up(level, rungs, role -> there(having(role, path)).stream().filter(able).toList());
  }

  /** Those who would be called if nobody were away: for what nobody would hear of otherwise. */
  public Optional<Called> awayToo(Level level, List<UUID> path, Rungs rungs) {
    return up(level, rungs, role -> having(role, path));
  }

  /** Each who is there and can sign in; for each who is away, whoever stands in. */
  public List<UUID> there(Collection<UUID> people) {
    return absences.orCovers(people, clock.instant());
  }

  private static Optional<Called> up(Level level, Rungs rungs, Function<Role, List<UUID>> people) {
    return Arrays.stream(Level.values())
        .filter(each -> each.compareTo(level) >= 0)
        .flatMap(
            each -> rungs.apply(each).stream().map(role -> new Called(each, people.apply(role))))
        .filter(called -> !called.people().isEmpty())
        .findFirst();
  }

  private List<UUID> having(Role role, List<UUID> path) {
    return staff.having(role, path).stream().map(StaffOfPlaces.Colleague::id).toList();
  }
}
