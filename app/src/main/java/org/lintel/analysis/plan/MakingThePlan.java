package org.lintel.analysis.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.MissingCodes;
import org.lintel.survey.instrument.Range;

/** Makes a plan of what was named; the rest is guessed, or left out. */
public final class MakingThePlan {

  private static final Range LIKELIHOOD = new Range(0, 10);
  private static final int LEAST_ITEMS = 2;

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
    List<GapPair> gaps = gaps(guessing);
    List<ScalePlan> scales = scales(guessing, gaps);
    Optional<Rated> likelihood = recommend.map(column -> questions.ratedOn(column, LIKELIHOOD));
    Optional<Rated> overall = satisfaction.map(questions::rated);
    return new Plan(
        table,
        likelihood,
        overall,
        gaps,
        scales,
        drivers(guessing, likelihood.or(() -> overall), scales),
        groups.filter(slices -> mayCompare(slices, likelihood.isPresent() || overall.isPresent())),
        severalPeriods(periods, files),
        guessed,
        missing,
        Optional.empty(),
        Optional.empty());
  }

  /** Groups are compared by the headline questions; a guess without use is let go. */
  private boolean mayCompare(Slices groups, boolean hasHeadline) {
    boolean isTold = isTold(Role.GROUP);
    if (isTold && groups.size() < 2) {
      throw new Refused("group-one", groups.label(), String.join("", groups.names()));
    }
    if (isTold && !hasHeadline) {
      throw new Refused("group-recommend", groups.label());
    }
    return groups.size() > 1 && hasHeadline;
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

  private List<Column> list(Role role) {
    return named.of(role).orElse(List.of()).stream()
        .flatMap(names -> table.list(names).stream())
        .distinct()
        .toList();
  }

  private List<GapPair> gaps(Guessing guessing) {
    if (isTold(Role.EXPECT) != isTold(Role.PERCEIVE)) {
      throw new Refused(isTold(Role.EXPECT) ? "perceive-missing" : "expect-missing");
    }
    List<Column> expected = list(Role.EXPECT);
    List<Column> perceived = list(Role.PERCEIVE);
    if (!isTold(Role.EXPECT) && mayGuess) {
      Map<Column, Column> pairs = guessing.gaps();
      expected = List.copyOf(pairs.keySet());
      perceived = expected.stream().map(pairs::get).toList();
      if (!pairs.isEmpty()) {
        guessed.addAll(List.of(Role.EXPECT, Role.PERCEIVE));
      }
    }
    if (expected.size() != perceived.size()) {
      throw new Refused("gap-sizes", expected.size(), perceived.size());
    }
    return expected.isEmpty() ? List.of() : pairs(expected, perceived);
  }

  private List<GapPair> pairs(List<Column> expected, List<Column> perceived) {
    var all = new ArrayList<>(expected);
    all.addAll(perceived);
    List<Rated> rated = questions.block(all);
    taken.addAll(all);
    var pairs = new ArrayList<GapPair>();
    for (int i = 0; i < expected.size(); i++) {
      pairs.add(new GapPair(rated.get(i), rated.get(expected.size() + i)));
    }
    return pairs;
  }

  private List<ScalePlan> scales(Guessing guessing, List<GapPair> gaps) {
    var scales = new ArrayList<ScalePlan>();
    named
        .scales()
        .forEach((name, names) -> {
          List<Column> columns =
              names.stream().flatMap(each -> table.list(each).stream()).distinct().toList();
          if (columns.size() < LEAST_ITEMS) {
            throw new Refused("scale-one", name, columns.getFirst().heading());
          }
          scales.add(new ScalePlan(name, questions.block(columns)));
        });
    if (scales.isEmpty() && mayGuess && !isTold(Role.SCALE)) {
      guessing
          .scales(takenOtherwise(gaps))
          .forEach(
              (name, items) -> scales.add(new ScalePlan(name, questions.block(columns(items)))));
      if (!scales.isEmpty()) {
        guessed.add(Role.SCALE);
      }
    }
    return scales;
  }

  /** Perceptions of guessed pairs measure something by themselves, too. */
  private Set<Column> takenOtherwise(List<GapPair> gaps) {
    var otherwise = new LinkedHashSet<>(taken);
    if (guessed.contains(Role.PERCEIVE)) {
      gaps.forEach(pair -> otherwise.remove(pair.perception().numbers().column()));
    }
    return otherwise;
  }

  private Optional<DriverPlan> drivers(
      Guessing guessing, Optional<Rated> headline, List<ScalePlan> scales) {
    List<Column> drivers = list(Role.DRIVERS);
    Optional<Rated> outcome =
        named
            .of(Role.OUTCOME)
            .flatMap(names -> names.stream().findFirst())
            .map(table::named)
            .map(questions::rated)
            .or(() -> headline);
    if (!isTold(Role.DRIVERS)) {
      drivers = mayGuess ? guessedDrivers(guessing, scales) : List.of();
    } else if (outcome.isEmpty() && !drivers.isEmpty()) {
      throw new Refused("outcome-missing");
    }
    Optional<Column> own = outcome.map(rated -> rated.numbers().column());
    List<Column> others =
        drivers.stream().filter(column -> !own.equals(Optional.of(column))).toList();
    if (outcome.isEmpty() || others.size() < LEAST_ITEMS) {
      return Optional.empty();
    }
    if (!isTold(Role.DRIVERS)) {
      guessed.add(Role.DRIVERS);
    }
    return Optional.of(
        new DriverPlan(outcome.get(), others.stream().map(questions::rated).toList()));
  }

  /** What belongs to a scale, or else every question that plays no other part. */
  private List<Column> guessedDrivers(Guessing guessing, List<ScalePlan> scales) {
    List<Rated> items = scales.stream().flatMap(scale -> scale.items().stream()).toList();
    return columns(items.isEmpty() ? guessing.rated(taken) : items);
  }

  private static List<Column> columns(List<Rated> rated) {
    return rated.stream().map(each -> each.numbers().column()).toList();
  }
}
