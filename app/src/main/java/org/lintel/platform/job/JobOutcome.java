package org.lintel.platform.job;

import java.util.Arrays;
import java.util.List;

/**
 * How a job ended, told in one sentence.
 *
 * @param isDone false when the work was refused as a whole and nothing changed
 * @param key message key of the sentence
 * @param arguments what fills its places
 * @param href page or file with the result; empty when there is none
 */
public record JobOutcome(boolean isDone, String key, List<String> arguments, String href) {

  public JobOutcome {
    arguments = List.copyOf(arguments);
  }

  public static JobOutcome done(String href, String key, Object... arguments) {
    return new JobOutcome(true, key, strings(arguments), href);
  }

  /** Nothing was changed; the sentence says why. */
  public static JobOutcome refused(String href, String key, Object... arguments) {
    return new JobOutcome(false, key, strings(arguments), href);
  }

  private static List<String> strings(Object... arguments) {
    return Arrays.stream(arguments).map(String::valueOf).toList();
  }
}
