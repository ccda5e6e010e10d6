package org.lintel.casework.web;

import java.util.ArrayList;
import org.lintel.casework.AssignmentReason;
import org.lintel.platform.web.Text;

/** Why a rule gave a case to somebody, or to nobody. */
final class AssignmentWords {

  private AssignmentWords() {}

  static String of(String codes, Text text) {
    var reason = AssignmentReason.read(codes);
    var words = new ArrayList<String>();
    if (!reason.rule().isEmpty()) {
      words.add(text.get("casework.reason.rule", reason.rule()));
    }
    if (reason.isSkilled()) {
      words.add(text.get("casework.reason.skilled"));
    }
    if (reason.isNear()) {
      words.add(text.get("casework.reason.near"));
    }
    words.add(text.get("casework.reason.of." + reason.key(), reason.inHand()));
    return String.join(text.get("casework.reason.comma"), words);
  }
}
