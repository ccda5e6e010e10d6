package org.lintel.analysis.column;

import java.util.List;
import org.lintel.survey.exchange.CellReading;

/**
 * A column: for each row the code of its cell, 0 where it is empty.
 *
 * @param place in the table, from 0
 * @param heading as people find it in the file
 * @param entries the different cells that hold something, by their codes from 1
 * @param codes of all rows
 * @param empty rows without anything
 * @param isFree it holds texts or numbers of its own for nearly every row, which were not kept
 */
public record Column(
    int place, String heading, List<Entry> entries, Codes codes, long empty, boolean isFree) {

  public Column {
    entries = List.copyOf(entries);
  }

  /** Code of the cell in a row. */
  public int code(int row) {
    return codes.at(row);
  }

  /** Codes are below this. */
  public int codeEnd() {
    return entries.size() + 1;
  }

  /** What a code stands for. */
  public Entry entry(int code) {
    return entries.get(code - 1);
  }

  /** Whether a name on the command line means this column: its heading or one of its rows. */
  boolean isCalled(String name) {
    return heading.equals(name) || CellReading.parts(heading).contains(name);
  }

  /** As {@link #isCalled}, without regard to case, width and space. */
  boolean isNearlyCalled(String name) {
    String folded = CellReading.folded(name);
    return CellReading.folded(heading).equals(folded)
        || CellReading.parts(heading).stream().map(CellReading::folded).anyMatch(folded::equals);
  }
}
