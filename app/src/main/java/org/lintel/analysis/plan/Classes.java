package org.lintel.analysis.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Entry;
import org.lintel.survey.exchange.CellReading;

/**
 * A column of answers whose classes a file of households knows.
 *
 * @param column of the answers
 * @param names of the classes, in the order of the file
 * @param byCode number of the class for each code of the column; {@link Slices#NONE} for blank
 *     cells
 */
public record Classes(Column column, List<String> names, List<Integer> byCode) {

  public Classes {
    names = List.copyOf(names);
    byCode = List.copyOf(byCode);
  }

  /**
   * The classes of a column.
   *
   * @throws Refused when answers have a class that the file does not know
   */
  static Classes of(Column column, List<String> names, String file) {
    if (column.isFree()) {
      throw new Refused("slices-free", column.heading());
    }
    List<String> folded = names.stream().map(CellReading::folded).toList();
    var byCode = new ArrayList<>(Collections.nCopies(column.codeEnd(), Slices.NONE));
    for (Entry entry : column.entries()) {
      int place = folded.indexOf(CellReading.folded(entry.text()));
      if (place < 0) {
        throw new Refused("class-unknown", entry.text(), column.heading(), entry.count(), file);
      }
      byCode.set(entry.code(), place);
    }
    return new Classes(column, names, byCode);
  }

  int classOf(int row) {
    return byCode.get(column.code(row));
  }
}
