package org.lintel.identity.web;

import org.lintel.identity.PasswordRules;
import org.lintel.platform.web.Refusals;

/** Says what is wrong with a new password, in the words of the message files. */
final class PasswordChecks {

  private PasswordChecks() {}

  static void check(
      PasswordRules rules, Refusals refusals, String field, String password, String... personal) {
    int length = OneLine.length(password);
    switch (rules.judge(password, personal)) {
      case GOOD -> {}
      case TOO_SHORT ->
          refusals.named(
              field,
              "identity.field.new-password",
              "identity.password.too-short",
              length,
              PasswordRules.SHORTEST);
      case TOO_LONG ->
          refusals.named(
              field,
              "identity.field.new-password",
              "identity.password.too-long",
              length,
              PasswordRules.LONGEST);
      case COMMON -> refusals.add(field, "identity.password.common");
      case PERSONAL -> refusals.add(field, "identity.password.personal");
    }
  }
}
