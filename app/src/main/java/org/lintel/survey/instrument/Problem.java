package org.lintel.survey.instrument;

import java.util.List;

/**
 * Why an answer is not taken, as a message key with the value and the limit as arguments.
 *
 * @param item code of the item, also of one that is not in the version
 */
public record Problem(String item, String key, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  static Problem of(String item, String key, Object... arguments) {
    return new Problem(item, key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
