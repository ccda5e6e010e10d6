package org.lintel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which public requests are asked for.
 *
 * @param numbers of cases; when there are any, nothing else is looked at
 * @param problems codes of the catalogue; empty for all
 * @param isOpen whether those that are not closed are asked for
 * @param isClosed whether those that are closed are asked for
 */
public record Open311Filter(
    List<Integer> numbers,
    Set<String> problems,
    Instant from,
    Instant until,
    boolean isOpen,
    boolean isClosed,
    int size,
    int offset) {

  /** Of one answer, as the specification says. */
  public static final int MOST = 1000;

  /** Span of one answer, as the specification says. */
  public static final int MOST_DAYS = 90;

  public Open311Filter {
    numbers = List.copyOf(numbers);
    problems = Set.copyOf(problems);
  }
}
