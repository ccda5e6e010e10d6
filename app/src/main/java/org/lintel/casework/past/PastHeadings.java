package org.lintel.casework.past;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;

/**
 * The row of headings of a file and the first rows below it; titles above the headings are passed
 * over.
 */
record PastHeadings(int row, List<String> headings, List<SheetRow> samples) {

  private static final int LOOKED_AT = 10;
  private static final int SAMPLES = 5;

  PastHeadings {
    headings = List.copyOf(headings);
    samples = List.copyOf(samples);
  }

  /** Empty when the sheet has no row at all. */
  static Optional<PastHeadings> of(Path file) {
    var rows = new ArrayList<SheetRow>();
    try (SheetReader reader = SheetReader.open(file)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
        if (rows.size() >= LOOKED_AT + SAMPLES) {
          break;
        }
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(best(rows));
  }

  private static PastHeadings best(List<SheetRow> rows) {
    int best = 0;
    long most = 0;
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      long named =
          rows.get(i).cells().stream().filter(cell -> PastField.of(cell).isPresent()).count();
      if (named > most) {
        best = i;
        most = named;
      }
    }
    SheetRow chosen = rows.get(best);
    var samples = rows.subList(best + 1, Math.min(rows.size(), best + 1 + SAMPLES));
    return new PastHeadings(chosen.number(), chosen.cells(), samples);
  }

  /**
   * Names of the fields that the headings name, in their order. Each once, unless its columns make
   * a whole as a matter of course: an address and the name of its street are twice the same place.
   */
  List<String> recognised() {
    var taken = EnumSet.noneOf(PastField.class);
    var fields = new ArrayList<String>();
    for (String heading : headings) {
      var field =
          PastField.of(heading)
              .filter(
                  each -> !taken.contains(each) || (each.mayRepeat() && each != PastField.PLACE));
      field.ifPresent(taken::add);
      fields.add(field.map(Enum::name).orElse(""));
    }
    return fields;
  }

  /** The same for the same headings in the same order. */
  static byte[] fingerprint(List<String> headings) {
    String all = headings.stream().map(PastField::plain).collect(Collectors.joining("\n"));
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
