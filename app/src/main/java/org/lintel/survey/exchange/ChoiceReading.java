package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;

/** Reads options chosen: one column with names, or one column for each option. */
final class ChoiceReading {

  /** How tools join several options in one cell, most telling first. */
  private static final List<String> JOINTS =
      List.of("\u250B", "|", "\n", ";", "\uFF1B", "\u3001", ",", "\uFF0C");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:\\d{1,2}|[A-Z])\\s*[.\u3001:)]\\s*(.+)");
  private static final Pattern WITH_WORDS = Pattern.compile("(.+?)\\s*\u3016(.*)\u3017");

  private final Item item;
  private final List<Column> columns;
  private final Missing missing;
  private final List<CellProblem> problems;
  private final NavigableSet<String> chosen = new TreeSet<>();
  private final Set<Absence> absences = EnumSet.noneOf(Absence.class);
  private String other = "";
  private boolean isAnswered;
  private boolean isWrong;

  ChoiceReading(Item item, List<Column> columns, Missing missing, List<CellProblem> problems) {
    this.item = item;
    this.columns = columns;
    this.missing = missing;
    this.problems = problems;
  }

  Optional<Answer> read(List<String> row) {
    for (Column column : columns) {
      String cell = column.cell(row);
      switch (column.target()) {
        case Target.Whole _ -> whole(column, cell);
        case Target.Part part -> part(column, part.option(), cell);
        case Target.OtherWords _ -> otherWords(cell);
        case Target.Nothing _, Target.OfFact _ -> {
          // not of this item
        }
      }
    }
    if (isWrong) {
      return Optional.empty();
    }
    if (!isAnswered) {
      return absences.stream().findFirst().map(Answer.Absent::new);
    }
    return Optional.of(new Answer.Choice(chosen, other));
  }

  private void whole(Column column, String cell) {
    Optional<String> single = option(cell);
    if (single.isPresent()) {
      choose(single.get());
      return;
    }
    Optional<Absence> absence = missing.of(cell);
    if (absence.isPresent()) {
      absences.add(absence.get());
      return;
    }
    for (String piece : pieces(cell)) {
      option(piece).ifPresentOrElse(this::choose, () -> refuse(column, piece));
    }
  }

  private List<String> pieces(String cell) {
    if (item instanceof Item.SingleChoice) {
      return List.of(cell);
    }
    for (String joint : JOINTS) {
      if (cell.contains(joint)) {
        return Arrays.stream(cell.split(Pattern.quote(joint), -1))
            .filter(piece -> !piece.isBlank())
            .toList();
      }
    }
    return List.of(cell);
  }

  private void part(Column column, String option, String cell) {
    boolean isSaid = option(cell).filter(option::equals).isPresent();
    if (FileWords.isTick(cell) || isSaid) {
      choose(option);
    } else if (!cell.isBlank() && FileWords.isBlank(cell)) {
      isAnswered = true;
    } else {
      missing.of(cell).ifPresentOrElse(absences::add, () -> refuse(column, cell));
    }
  }

  private void otherWords(String cell) {
    if (missing.ofWords(cell).isEmpty()) {
      other = Missing.unescaped(cell);
      if (chosen.isEmpty() || item instanceof Item.MultipleChoice) {
        Options.of(item).stream().filter(Option::isOther).map(Option::code).forEach(this::choose);
      }
    }
  }

  private void choose(String option) {
    chosen.add(option);
    isAnswered = true;
  }

  private void refuse(Column column, String piece) {
    isWrong = true;
    problems.add(CellProblem.of(column.heading(), piece, "survey.import.problem.option"));
  }

  /** The option by code, label, or place in the list. */
  private Optional<String> option(String cell) {
    String said = cell.strip();
    Matcher withWords = WITH_WORDS.matcher(said);
    if (withWords.matches()) {
      other = withWords.group(2).strip();
      said = withWords.group(1);
    }
    var spellings = new ArrayList<String>(List.of(said));
    Matcher numbered = NUMBERED.matcher(said);
    if (numbered.matches()) {
      spellings.add(numbered.group(1));
    }
    List<Option> options = Options.of(item);
    for (String spelling : spellings) {
      for (Option option : options) {
        if (option.code().equals(spelling) || Scale.says(spelling, option.label())) {
          return Optional.of(option.code());
        }
      }
    }
    return byPlace(cell, options);
  }

  private static Optional<String> byPlace(String cell, List<Option> options) {
    OptionalLong place = Numerals.in(cell);
    if (place.isEmpty() || place.getAsLong() < 1 || place.getAsLong() > options.size()) {
      return Optional.empty();
    }
    return Optional.of(options.get((int) place.getAsLong() - 1).code());
  }
}
