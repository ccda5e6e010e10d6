package org.lintel.identity.web;

import java.util.Optional;
import org.lintel.identity.Email;
import org.lintel.identity.StaffMember;
import org.lintel.platform.web.Refusals;

/** Says what is wrong with a typed name or e-mail. */
final class NameChecks {

  private NameChecks() {}

  static void name(Refusals refusals, String field, String name) {
    text(refusals, field, name, StaffMember.LONGEST_NAME);
  }

  static void text(Refusals refusals, String field, String text, int longest) {
    int length = OneLine.length(text);
    if (length == 0) {
      refusals.add(field, "identity.field.missing");
    } else if (length > longest) {
      refusals.add(field, "identity.field.too-long", length, longest);
    }
  }

  static Optional<Email> email(Refusals refusals, String field, String typed) {
    var email = Email.read(typed);
    if (typed.isBlank()) {
      refusals.add(field, "identity.field.missing");
    } else if (email.isEmpty()) {
      refusals.add(field, "identity.email.wrong", shortened(typed));
    }
    return email;
  }

  private static String shortened(String typed) {
    String line = OneLine.of(typed);
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
