package org.lintel.survey.exchange;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Range;

/** Reads the answer to one item from its one or several columns. */
final class ItemReading {

  private final Item item;
  private final List<Column> columns;
  private final Missing missing;
  private final List<CellProblem> problems;

  ItemReading(Item item, List<Column> columns, Missing missing, List<CellProblem> problems) {
    this.item = item;
    this.columns = columns;
    this.missing = missing;
    this.problems = problems;
  }

  Optional<Answer> read(List<String> row) {
    return switch (item) {
      case Item.Recommend _, Item.Rating _ -> first(row).flatMap(this::score);
      case Item.Consent _, Item.ContactRequest _ -> first(row).flatMap(this::tick);
      case Item.SingleChoice _, Item.MultipleChoice _ ->
          new ChoiceReading(item, columns, missing, problems).read(row);
      case Item.Allocation _ -> points(row);
      case Item.Text _ -> first(row).map(this::words);
      case Item.WholeNumber number -> first(row).flatMap(found -> amount(found, number));
      case Item.CalendarDay _ -> first(row).flatMap(this::day);
      case Item.Statement _ -> Optional.empty();
    };
  }

  /** A cell with its column. */
  private record Found(Column column, String cell) {}

  private Optional<Found> first(List<String> row) {
    return columns.stream().findFirst().map(column -> new Found(column, column.cell(row)));
  }

  private Optional<Answer> score(Found found) {
    Range range = item.range();
    OptionalLong number = Scale.point(item, found.cell());
    if (number.isPresent() && range.contains(number.getAsLong())) {
      return Optional.of(new Answer.Score((int) number.getAsLong()));
    }
    Optional<Absence> absence = missing.of(found.cell());
    if (absence.isPresent()) {
      return absence.map(Answer.Absent::new);
    }
    return number.isPresent()
        ? wrong(found, "survey.import.problem.range", range.from(), range.to())
        : wrong(found, "survey.import.problem.score", range.from(), range.to());
  }

  private Optional<Answer> tick(Found found) {
    if (FileWords.isTick(found.cell())) {
      return Optional.of(new Answer.Tick(true));
    }
    if (!found.cell().isBlank() && FileWords.isBlank(found.cell())) {
      return Optional.of(new Answer.Tick(false));
    }
    Optional<Absence> absence = missing.of(found.cell());
    return absence.isPresent()
        ? absence.map(Answer.Absent::new)
        : wrong(found, "survey.import.problem.tick");
  }

  private Answer words(Found found) {
    Optional<Absence> absence = missing.ofWords(found.cell());
    return absence.isPresent()
        ? new Answer.Absent(absence.get())
        : new Answer.Words(Missing.unescaped(found.cell()));
  }

  private Optional<Answer> amount(Found found, Item.WholeNumber number) {
    OptionalLong value = Numerals.in(found.cell());
    if (value.isPresent()
        && value.getAsLong() >= number.from()
        && value.getAsLong() <= number.to()) {
      return Optional.of(new Answer.Amount(value.getAsLong()));
    }
    Optional<Absence> absence = missing.of(found.cell());
    return absence.isPresent()
        ? absence.map(Answer.Absent::new)
        : wrong(found, "survey.import.problem.number", number.from(), number.to());
  }

  private Optional<Answer> day(Found found) {
    var day = Moments.day(found.cell());
    if (day.isPresent()) {
      return day.map(Answer.Day::new);
    }
    Optional<Absence> absence = missing.of(found.cell());
    return absence.isPresent()
        ? absence.map(Answer.Absent::new)
        : wrong(found, "survey.import.problem.day");
  }

  private Optional<Answer> points(List<String> row) {
    Map<String, Integer> given = new LinkedHashMap<>();
    Set<Absence> absences = EnumSet.noneOf(Absence.class);
    for (Column column : columns) {
      if (column.target() instanceof Target.Part part) {
        var found = new Found(column, column.cell(row));
        OptionalLong value = Numerals.in(found.cell());
        if (value.isPresent() && item.range().contains(value.getAsLong())) {
          given.put(part.option(), (int) value.getAsLong());
        } else if (missing.of(found.cell()).isPresent()) {
          missing.of(found.cell()).ifPresent(absences::add);
        } else {
          return wrong(found, "survey.import.problem.number", 0, Item.Allocation.TOTAL);
        }
      }
    }
    if (given.isEmpty()) {
      return absences.isEmpty()
          ? Optional.empty()
          : Optional.of(new Answer.Absent(absences.iterator().next()));
    }
    return total(row, new Answer.Points(given));
  }

  private Optional<Answer> total(List<String> row, Answer.Points points) {
    if (points.total() == Item.Allocation.TOTAL) {
      return Optional.of(points);
    }
    var found = new Found(columns.getFirst(), columns.getFirst().cell(row));
    return wrong(found, "survey.import.problem.total", points.total(), Item.Allocation.TOTAL);
  }

  private Optional<Answer> wrong(Found found, String key, Object... arguments) {
    problems.add(CellProblem.of(found.column().heading(), found.cell(), key, arguments));
    return Optional.empty();
  }
}
