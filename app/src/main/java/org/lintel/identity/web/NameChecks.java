package org.lintel.identity.web;

import java.util.Optional;
import org.lintel.identity.Email;
import org.lintel.identity.StaffMember;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.web.Refusals;

/** Says what is wrong with a typed name, e-mail or mobile number. */
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

  /** A number that takes text messages. */
  static Optional<PhoneNumber> mobile(Refusals refusals, String field, String typed) {
    var number = PhoneNumber.parse(typed).filter(PhoneNumber::isMobile);
    if (typed.isBlank()) {
      refusals.named(field, "identity.field.mobile", "identity.field.missing");
    } else if (number.isEmpty()) {
      refusals.add(field, "identity.mobile.wrong", shortened(typed));
    }
    return number;
  }

  private static String shortened(String typed) {
    String line = OneLine.of(typed);
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
