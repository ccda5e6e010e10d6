package org.lintel.community.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/**
 * The rows that could not be imported as a file to correct: the columns they came with, their row
 * number in front and the reasons behind. Uploaded again, those two columns are passed over.
 */
@Component
class RejectedRows {

  private final StoredFiles files;

  RejectedRows(StoredFiles files) {
    this.files = files;
  }

  Optional<UUID> write(
      int organisation, UUID by, RosterImport roster, List<RosterProblem> problems, Text text) {
    if (problems.isEmpty() || roster.file().isEmpty()) {
      return Optional.empty();
    }
    var reasons = new HashMap<Integer, String>();
    for (RosterProblem problem : problems) {
      reasons.merge(problem.row(), problem.in(text), (one, other) -> one + "\n" + other);
    }
    try {
      Path part = Files.createTempFile("lintel-rejected-", ".xlsx");
      try {
        write(part, files.content(roster.file().get()), roster, reasons, text);
        try (var content = new BufferedInputStream(Files.newInputStream(part))) {
          String name = text.get("community.roster.rejects.file", roster.uploadedAt());
          return Optional.of(files.save(organisation, by, name, content).id());
        }
      } finally {
        Files.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Path target, Path source, RosterImport roster, Map<Integer, String> reasons, Text text)
      throws IOException {
    try (var output = new BufferedOutputStream(Files.newOutputStream(target));
        SheetReader reader = SheetReader.open(source);
        SheetWriter writer = SheetWriter.xlsx(output, text.get("community.roster.rejects.sheet"))) {
      var headings = new ArrayList<Object>();
      headings.add(text.get("community.roster.rejects.row"));
      headings.addAll(roster.headings());
      headings.add(text.get("community.roster.rejects.reason"));
      writer.row(headings);
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
