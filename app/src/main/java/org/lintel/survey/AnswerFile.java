package org.lintel.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SummaryRows;
import org.lintel.survey.exchange.HeadingRows;

/**
 * The beginning of a file of past answers.
 *
 * @param first the first rows, headings among them
 */
public record AnswerFile(List<List<String>> first) {

  private static final int LOOKED_AT = 200;

  public AnswerFile {
    first = List.copyOf(first);
  }

  /**
   * Reads the beginning.
   *
   * @throws org.lintel.platform.sheet.SheetRefused when the file is no sheet
   */
  public static AnswerFile open(Path content) {
    var rows = new ArrayList<List<String>>();
    each(
        content,
        0,
        row -> {
          rows.add(row.cells());
          return rows.size() < LOOKED_AT;
        });
    return new AnswerFile(rows);
  }

  /** Reads rows below the headings while there is interest; sums at the end are no answers. */
  static void each(Path content, int headingRows, Predicate<SheetRow> row) {
    try (SheetReader reader = SheetReader.open(content)) {
      int number = 0;
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        number++;
        boolean isAnswer = number > headingRows && !SummaryRows.isSummary(next.get());
        if (isAnswer && !row.test(next.get())) {
          return;
        }
      }
    }
  }

  public int headingRows() {
    return HeadingRows.count(first);
  }

  public List<String> headings(int headingRows) {
    return HeadingRows.joined(first, headingRows);
  }

  /** Rows below the headings. */
  public List<List<String>> sample(int headingRows) {
    return first.subList(Math.min(headingRows, first.size()), first.size());
  }

  /** Files with the same headings have the same fingerprint. */
  public static byte[] fingerprint(List<String> headings) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(String.join("\u001F", headings).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
