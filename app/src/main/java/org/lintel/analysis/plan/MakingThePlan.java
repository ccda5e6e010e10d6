package org.lintel.analysis.plan;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.MissingCodes;
import org.lintel.survey.instrument.Range;

/** Makes a plan of what was named; the rest is guessed, or left out. */
public final class MakingThePlan {

  private static final Range LIKELIHOOD = new Range(0, 10);

  private final Columns table;
  private final Named named;
  private final boolean mayGuess;
  private final Questions questions;
  private final MissingCodes missing;
  private final Set<Column> taken = new LinkedHashSet<>();
  private final Set<Role> guessed = EnumSet.noneOf(Role.class);

  private MakingThePlan(Columns table, Named named, boolean mayGuess) {
    this.table = table;
    this.named = named;
    this.mayGuess = mayGuess;
    this.missing = new MissingCodes(new HashSet<>(named.missing()));
    this.questions = new Questions(table, missing, named.ranges());
  }

  /**
   * The plan.
   *
   * @param named columns with their parts
   * @param mayGuess what is not named is guessed
   * @param files what files are called when each is a period
   * @throws Refused when a column is unknown or holds something else
   */
  public static Plan of(Columns table, Named named, boolean mayGuess, String files) {
    return new MakingThePlan(table, named, mayGuess).plan(files);
  }

  private Plan plan(String files) {
    var guessing = new Guessing(questions);
    Optional<Column> recommend = one(Role.RECOMMEND, guessing::recommend);
    Optional<Slices> periods =
        one(Role.PERIOD, () -> guessing.period(taken)).map(MakingSlices::periods);
    Optional<Slices> groups =
        one(Role.GROUP, () -> guessing.group(taken))
            .map(column -> MakingSlices.groups(column, missing));
    Optional<Column> satisfaction = one(Role.SATISFACTION, () -> guessing.satisfaction(taken));
    Optional<Rated> likelihood = recommend.map(column -> questions.ratedOn(column, LIKELIHOOD));
    Optional<Rated> overall = satisfaction.map(questions::rated);
    return new Plan(
        table,
        likelihood,
        overall,
        List.of(),
        List.of(),
        Optional.empty(),
        groups.filter(slices -> isTold(Role.GROUP) || slices.size() > 1),
        severalPeriods(periods, files),
        guessed,
        missing);
  }

  private Optional<Slices> severalPeriods(Optional<Slices> periods, String files) {
    if (periods.isPresent() || isTold(Role.PERIOD) || table.sources().size() == 1) {
      return periods;
    }
    guessed.add(Role.PERIOD);
    return Optional.of(MakingSlices.files(table, files));
  }

  private boolean isTold(Role role) {
    return named.of(role).isPresent();
  }

  private interface Guess {
    Optional<Column> column();
  }

  private Optional<Column> one(Role role, Guess guess) {
    Optional<List<String>> names = named.of(role);
    Optional<Column> column = names.flatMap(told -> told.stream().findFirst()).map(table::named);
    if (names.isEmpty() && mayGuess) {
      column = guess.column();
      column.ifPresent(_ -> guessed.add(role));
    }
    column.ifPresent(taken::add);
    return column;
  }
}
