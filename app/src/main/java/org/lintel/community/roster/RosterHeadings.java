package org.lintel.community.roster;

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
 * The row of headings of a roster and the first rows below it. A title above the headings is passed
 * over: among the first rows the one that names most fields is taken.
 */
record RosterHeadings(int row, List<String> headings, List<SheetRow> samples) {

  private static final int LOOKED_AT = 10;
  private static final int SAMPLES = 5;

  RosterHeadings {
    headings = List.copyOf(headings);
    samples = List.copyOf(samples);
  }

  /** Empty when the sheet has no row at all. */
  static Optional<RosterHeadings> of(Path file) {
    var rows = new ArrayList<SheetRow>();
    try (SheetReader reader = SheetReader.open(file)) {
      while (rows.size() < LOOKED_AT + SAMPLES) {
        var next = reader.next();
        if (next.isEmpty()) {
          break;
        }
        rows.add(next.get());
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(best(rows));
  }

  private static RosterHeadings best(List<SheetRow> rows) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      int named =
          (int) rows.get(i).cells().stream().filter(h -> RosterField.of(h).isPresent()).count();
      if (named > most) {
        best = i;
        most = named;
      }
    }
    SheetRow chosen = rows.get(best);
    var samples = rows.subList(best + 1, Math.min(rows.size(), best + 1 + SAMPLES));
    return new RosterHeadings(chosen.number(), chosen.cells(), samples);
  }

  /** The fields that the headings name, in the order of columns; each once unless it may repeat. */
  List<Optional<RosterField>> recognised() {
    var taken = EnumSet.noneOf(RosterField.class);
    var fields = new ArrayList<Optional<RosterField>>();
    for (String heading : headings) {
      var field =
          RosterField.of(heading).filter(found -> found.mayRepeat() || !taken.contains(found));
      field.ifPresent(taken::add);
      fields.add(field);
    }
    return fields;
  }

  /** The same for the same set of headings in the same order. */
  byte[] fingerprint() {
    return fingerprint(headings);
  }

  static byte[] fingerprint(List<String> headings) {
    String all = headings.stream().map(RosterField::plain).collect(Collectors.joining("\n"));
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
