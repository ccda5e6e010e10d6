package org.lintel.survey.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * Why a cell, or the row as a whole, cannot be read.
 *
 * @param heading of the column; empty when the whole row is meant
 * @param value what stands there, cut short
 * @param key message that says why
 */
public record CellProblem(String heading, String value, String key, List<String> arguments) {

  private static final int LONGEST = 60;

  public CellProblem {
    arguments = List.copyOf(arguments);
    value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "\u2026";
  }

  public static CellProblem of(String heading, String value, String key, Object... arguments) {
    return new CellProblem(
        heading, value, key, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
