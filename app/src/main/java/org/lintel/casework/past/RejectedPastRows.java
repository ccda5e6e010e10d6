package org.lintel.casework.past;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.NotFound;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/**
 * The rows that could not be imported as a file to correct: the columns they came with, their row
 * number in front and the reason behind.
 */
@Component
public class RejectedPastRows {

  private final StoredFiles files;
  private final PastProblems problems;

  RejectedPastRows(StoredFiles files, PastProblems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * The file in which the rows stand.
   *
   * @throws NotFound when nothing is wrong with it, or it is gone
   */
  public UUID source(PastImport file) {
    return file.file()
        .filter(_ -> file.counts().wrong() > 0)
        .orElseThrow(() -> new NotFound("rejected rows of " + file.id()));
  }

  /** Writes the rows as a workbook, in the language of whoever corrects them. */
  public void write(PastImport file, UUID source, Text text, OutputStream output) {
    Map<Integer, String> reasons = new HashMap<>();
    problems.each(
        file.id(), Integer.MAX_VALUE, problem -> reasons.put(problem.row(), problem.in(text)));
    files.read(
        source,
        content -> {
          write(file, content, reasons, text, output);
          return file;
        });
  }

  private static void write(
      PastImport file, Path content, Map<Integer, String> reasons, Text text, OutputStream output) {
    var headings = new ArrayList<Object>();
    headings.add(text.get("casework.past.rejects.row"));
    headings.addAll(file.headings());
    headings.add(text.get("casework.past.rejects.reason"));
    try (var writer = SheetWriter.xlsx(output, text.get("casework.past.rejects.sheet"));
        SheetReader reader = SheetReader.open(content)) {
      writer.row(headings);
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        String reason = reasons.get(row.get().number());
        if (reason != null) {
          writer.row(cells(row.get(), file.headings().size(), reason));
        }
      }
    }
  }

  private static List<Object> cells(SheetRow row, int columns, String reason) {
    var cells = new ArrayList<Object>();
    cells.add(row.number());
    for (int column = 0; column < columns; column++) {
      cells.add(row.cell(column));
    }
    cells.add(reason);
    return cells;
  }
}
