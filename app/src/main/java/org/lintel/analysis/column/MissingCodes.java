package org.lintel.analysis.column;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.exchange.Missing;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.instrument.Absence;

/**
 * What stands in a cell without being an answer. Words that survey tools write always count, and
 * our own codes; the usual numbers (98, 99, -99 …) only while nobody said which ones, and only
 * where they lie outside the answers around them.
 *
 * @param told codes that were named on the command line, folded
 */
public record MissingCodes(Set<String> told) {

  private static final Map<String, Absence> USUAL = Suggestions.usualCodes();
  private static final Missing WORDS = new Missing(USUAL);

  public MissingCodes {
    told = told.stream().map(CellReading::folded).collect(Collectors.toUnmodifiableSet());
  }

  boolean isTold(String cell) {
    return told.contains(CellReading.folded(cell));
  }

  /** A word for no answer. */
  boolean isWord(String cell) {
    return CellReading.number(cell).isEmpty() && WORDS.of(cell).isPresent();
  }

  /** A number that often stands for no answer. */
  boolean isUsualNumber(String cell) {
    return told.isEmpty() && USUAL.containsKey(cell);
  }
}
