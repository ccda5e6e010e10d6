package org.lintel.identity.web;

import java.util.Optional;
import org.lintel.identity.Email;
import org.lintel.identity.StaffMember;
import org.lintel.platform.web.Refusals;

/** Says what is wrong with a typed name or e-mail. */
final class NameChecks {

  private NameChecks() {}

  static void name(Refusals refusals, String field, String name) {
    text(refusals, field, "identity.field.name", name, StaffMember.LONGEST_NAME);
  }

  static void text(Refusals refusals, String field, String label, String text, int longest) {
    int length = OneLine.length(text);
    if (length == 0) {
      refusals.named(field, label, "identity.field.missing");
    } else if (length > longest) {
      refusals.named(field, label, "identity.field.too-long", length, longest);
    }
  }

  static Optional<Email> email(Refusals refusals, String field, String typed) {
    var email = Email.read(typed);
    if (typed.isBlank()) {
      refusals.named(field, "identity.field.email", "identity.field.missing");
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
