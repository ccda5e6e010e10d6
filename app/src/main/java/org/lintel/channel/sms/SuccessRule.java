package org.lintel.channel.sms;

import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which answer means that a message was taken: {@code /code=0|200} reads that place of a JSON
 * answer, anything else must stand in the answer. Without a rule the status alone decides.
 */
public final class SuccessRule {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SuccessRule() {}

  /** Whether a rule can be read. */
  public static boolean isOne(String rule) {
    return !rule.startsWith("/") || rule.indexOf('=') > 1;
  }

  static boolean holds(String rule, String body) {
    if (rule.isBlank()) {
      return true;
    }
    return rule.startsWith("/") ? isThere(rule, body) : body.contains(rule.strip());
  }

  private static boolean isThere(String rule, String body) {
    int equals = rule.indexOf('=');
    String[] allowed = rule.substring(equals + 1).split("\\|", -1);
    try {
      String found = JSON.readTree(body).at(rule.substring(0, equals).strip()).asString("");
      return Arrays.stream(allowed).map(String::strip).anyMatch(found::equals);
    } catch (JacksonException unreadable) {
      return false;
    }
  }
}
