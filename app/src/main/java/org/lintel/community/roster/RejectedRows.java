package org.lintel.community.roster;

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
import org.lintel.platform.sheet.XlsxWriter;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/**
 * The rows that could not be imported as a file to correct: the columns they came with, their row
 * number in front and the reasons behind. Uploaded again, those two columns are passed over. Rows
 * that were imported without something stand on a sheet of their own.
 */
@Component
public class RejectedRows {

  private final StoredFiles files;
  private final RosterProblems problems;

  RejectedRows(StoredFiles files, RosterProblems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * The file in which the rows stand.
   *
   * @throws NotFound when nothing is wrong with the roster, or its file is gone
   */
  public UUID source(RosterImport roster) {
    return roster
        .file()
        .filter(file -> roster.counts().wrong() + roster.counts().warned() > 0)
        .orElseThrow(() -> new NotFound("rejected rows of " + roster.id()));
  }

  /** Writes the rows as a workbook, in the language of whoever corrects them. */
  public void write(RosterImport roster, UUID source, Text text, OutputStream output) {
    files.read(
        source,
        content -> {
          write(roster, content, text, output);
          return roster;
        });
  }

  private void write(RosterImport roster, Path source, Text text, OutputStream output) {
    boolean hasWrong = roster.counts().wrong() > 0;
    boolean hasWarned = roster.counts().warned() > 0;
    String wrong = text.get("community.roster.rejects.sheet");
    String warned = text.get("community.roster.rejects.warned");
    try (XlsxWriter writer = SheetWriter.xlsx(output, hasWrong ? wrong : warned)) {
      if (hasWrong) {
        write(roster, source, text, writer, false);
      }
      if (hasWrong && hasWarned) {
        writer.sheet(warned);
      }
      if (hasWarned) {
        write(roster, source, text, writer, true);
      }
    }
  }

  private void write(
      RosterImport roster, Path source, Text text, SheetWriter writer, boolean areWarnings) {
    Map<Integer, String> reasons = new HashMap<>();
    for (RosterProblem problem : problems.first(roster.id(), Integer.MAX_VALUE, areWarnings)) {
      reasons.merge(problem.row(), problem.in(text), (one, other) -> one + "\n" + other);
    }
    var headings = new ArrayList<Object>();
    headings.add(text.get("community.roster.rejects.row"));
    headings.addAll(roster.headings());
    headings.add(text.get("community.roster.rejects.reason"));
    writer.row(headings);
    try (SheetReader reader = SheetReader.open(source)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        String reason = reasons.get(row.get().number());
        if (reason != null) {
          writer.row(cells(row.get(), roster.headings().size(), reason));
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
