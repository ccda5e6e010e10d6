package org.lintel.analysis.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.NumberReading;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Subject;
import org.lintel.survey.instrument.Range;

/** Guesses what columns hold, by their headings and by what stands in them. */
final class Guessing {

  private static final double MOSTLY = 0.9;
  private static final int LEAST_DIFFERENT = 3;
  private static final int MOST_GROUPS = 5_000;
  private static final int LEAST_PAIRS = 2;
  private static final Range LIKELIHOOD = new Range(0, 10);
  private static final Pattern EXPECTED = Pattern.compile("[eE][_-]?(\\d+|(?<=[_-])\\w+)");
  private static final Pattern PERCEIVED = Pattern.compile("[pP][_-]?(\\d+|(?<=[_-])\\w+)");
  private static final List<Fact> GROUPS = List.of(Fact.COMMUNITY, Fact.BUILDING);

  private static final List<Fact> NO_QUESTION =
      List.of(Fact.RESPONSE, Fact.SUBMITTED, Fact.BUILDING, Fact.ENTRANCE, Fact.UNIT, Fact.ADDRESS);

  private final Questions questions;
  private final List<NumberReading> readings;

  Guessing(Questions questions) {
    this.questions = questions;
    this.readings =
        questions.table().all().stream()
            .filter(column -> !column.isFree() && column.codeEnd() > 1)
            .filter(Guessing::mayBeQuestion)
            .map(questions::reading)
            .toList();
  }

  /** A few answers outside 0 to 10 are refused by name later; they do not hide the question. */
  Optional<Column> recommend() {
    return readings.stream()
        .map(NumberReading::numbersOnly)
        .filter(reading -> speaksOf(reading, Subject.RECOMMEND) && isAnswered(reading))
        .filter(reading -> reading.within(LIKELIHOOD) >= MOSTLY)
        .map(NumberReading::column)
        .findFirst();
  }

  /** The overall question; the only one when none says that it is. */
  Optional<Column> satisfaction(Collection<Column> taken) {
    List<NumberReading> all =
        readings.stream()
            .filter(reading -> speaksOf(reading, Subject.SATISFACTION) && isRated(reading))
            .filter(reading -> !taken.contains(reading.column()))
            .toList();
    return all.stream()
        .filter(reading -> speaksOf(reading, Subject.OVERALL))
        .findFirst()
        .or(() -> all.stream().filter(_ -> all.size() == 1).findFirst())
        .map(NumberReading::column);
  }

  /** Pairs of columns: the same thing expected and perceived. */
  Map<Column, Column> gaps() {
    Map<String, Column> expected = sides(EXPECTED, Subject.EXPECTATION);
    Map<String, Column> perceived = sides(PERCEIVED, Subject.PERCEPTION);
    var pairs = new LinkedHashMap<Column, Column>();
    expected.forEach((thing, column) -> {
      Column other = perceived.get(thing);
      if (other != null && !other.equals(column)) {
        pairs.put(column, other);
      }
    });
    return pairs.size() < LEAST_PAIRS ? Map.of() : pairs;
  }

  /** Blocks of questions that look alike and are answered on one scale. */
  Map<String, List<Rated>> scales(Collection<Column> taken) {
    return Stems.blocks(rated(taken));
  }

  /** Every other question with answers on a scale. */
  List<Rated> rated(Collection<Column> taken) {
    var rated = new ArrayList<Rated>();
    for (NumberReading reading : readings) {
      if (!taken.contains(reading.column()) && isRated(reading) && reading.bad().isEmpty()) {
        rated.add(questions.rated(reading.column()));
      }
    }
    return rated;
  }

  Optional<Column> group(Collection<Column> taken) {
    List<Column> candidates =
        questions.table().all().stream()
            .filter(column -> !taken.contains(column) && !column.isFree())
            .filter(column -> column.entries().size() > 1 && column.entries().size() < MOST_GROUPS)
            .filter(column -> column.entries().size() * 2 <= questions.table().rows())
            .toList();
    for (Fact fact : GROUPS) {
      for (Column column : candidates) {
        if (CellReading.names(column.heading(), fact)) {
          return Optional.of(column);
        }
      }
    }
    return candidates.stream()
        .filter(column -> CellReading.speaksOf(column.heading(), Subject.GROUP))
        .findFirst();
  }

  Optional<Column> period(Collection<Column> taken) {
    List<Column> candidates =
        questions.table().all().stream()
            .filter(column -> !taken.contains(column) && !column.isFree())
            .filter(column -> !column.entries().isEmpty())
            .toList();
    return candidates.stream()
        .filter(column -> CellReading.speaksOf(column.heading(), Subject.PERIOD))
        .findFirst()
        .or(() ->
            candidates.stream()
                .filter(column -> CellReading.names(column.heading(), Fact.SUBMITTED))
                .filter(Guessing::holdsPeriods)
                .findFirst());
  }

  private static boolean holdsPeriods(Column column) {
    long periods =
        column.entries().stream().filter(entry -> PeriodName.in(entry.text()).isPresent()).count();
    return periods >= column.entries().size() * MOSTLY;
  }

  /** Columns of one side by the thing that they speak of. */
  private Map<String, Column> sides(Pattern code, Subject side) {
    var sides = new LinkedHashMap<String, Column>();
    Set<String> twice = new HashSet<>();
    for (NumberReading reading : readings) {
      if (isRated(reading) && reading.bad().isEmpty()) {
        thing(reading.column().heading(), code, side)
            .filter(thing -> sides.putIfAbsent(thing, reading.column()) != null)
            .ifPresent(twice::add);
      }
    }
    twice.forEach(sides::remove);
    return sides;
  }

  private static Optional<String> thing(String heading, Pattern code, Subject side) {
    for (String part : CellReading.parts(heading)) {
      Matcher found = code.matcher(part.strip());
      if (found.matches()) {
        return Optional.of("#" + found.group(1));
      }
    }
    return CellReading.without(heading, side);
  }

  private static boolean speaksOf(NumberReading reading, Subject subject) {
    return CellReading.speaksOf(reading.column().heading(), subject);
  }

  private static boolean mayBeQuestion(Column column) {
    return NO_QUESTION.stream().noneMatch(fact -> CellReading.names(column.heading(), fact));
  }

  private static boolean isRated(NumberReading reading) {
    return isAnswered(reading)
        && NumberReading.scale(List.of(reading)).filter(scale -> scale.to() <= 10).isPresent();
  }

  private static boolean isAnswered(NumberReading reading) {
    return reading.readable() >= MOSTLY
        && (reading.different() >= LEAST_DIFFERENT || reading.labels() > 0);
  }
}
