package org.lintel.casework.web;

import org.lintel.community.PlainText;
import org.lintel.platform.web.Refusals;

/** Words as somebody typed them, and whether they can be kept. */
record TypedText(String typed) {

  String words() {
    return PlainText.lines(typed);
  }

  String line() {
    return PlainText.line(typed);
  }

  /** Must be there and not be too long; false when it was refused. */
  boolean need(Refusals refusals, String field, int longest) {
    if (words().isEmpty()) {
      refusals.add(field, "casework.words.missing");
      return false;
    }
    return limit(refusals, field, longest);
  }

  /** May be empty; false when it was refused. */
  boolean limit(Refusals refusals, String field, int longest) {
    int length = words().codePointCount(0, words().length());
    if (length > longest) {
      refusals.add(field, "casework.words.long", length, longest);
    }
    return length <= longest;
  }
}
