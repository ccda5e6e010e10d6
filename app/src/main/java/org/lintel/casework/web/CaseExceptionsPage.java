package org.lintel.casework.web;

import java.util.List;
import org.lintel.casework.CaseExceptions;

/** Cases and promises that nobody may lose sight of, by why. */
public record CaseExceptionsPage(
    List<Part> parts, List<PromiseOfNobody> promises, boolean hasMorePromises) {

  public CaseExceptionsPage {
    parts = List.copyOf(parts);
    promises = List.copyOf(promises);
  }

  /** An open promise whose person is no longer here. */
  public record PromiseOfNobody(
      String href, String words, String where, String due, boolean isLate) {}

  /** Those that stand out for one reason. */
  public record Part(CaseExceptions.Kind kind, List<Row> rows, boolean isMore) {

    public Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One of them.
   *
   * @param since from when on it has been so
   */
  public record Row(CasesPage.Row found, String since) {}
}
