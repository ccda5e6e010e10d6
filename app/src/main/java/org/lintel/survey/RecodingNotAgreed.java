package org.lintel.survey;

import java.util.List;

/** Answers of another scale would become points that nobody agreed to. */
class RecodingNotAgreed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> headings;

  RecodingNotAgreed(List<String> headings) {
    super("nobody agreed to the points of " + headings.size() + " columns");
    this.headings = List.copyOf(headings);
  }

  /** The columns, as the file calls them. */
  List<String> headings() {
    return headings;
  }
}
