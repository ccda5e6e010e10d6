package org.lintel.analysis.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.survey.instrument.Range;

/**
 * Columns as somebody named them: headings, letters, lists and ranges of them.
 *
 * @param columns by the part they play; a part that is left out on purpose has an empty list
 * @param scales names of scales and their columns, in the order given
 * @param missing codes that stand for no answer
 * @param ranges scales that the answers alone would not tell, by columns
 */
public record Named(
    Map<Role, List<String>> columns,
    Map<String, List<String>> scales,
    List<String> missing,
    Map<String, Range> ranges) {

  /** Nothing was named. */
  public static final Named NOTHING = new Named(Map.of(), Map.of(), List.of(), Map.of());

  public Named {
    columns = Map.copyOf(columns);
    missing = List.copyOf(missing);
  }

  Optional<List<String>> of(Role role) {
    return Optional.ofNullable(columns.get(role));
  }

  /** What is named here, and of the other what is not named here. */
  public Named over(Named other) {
    var both = new java.util.HashMap<>(other.columns);
    both.putAll(columns);
    var ranges = new java.util.LinkedHashMap<>(other.ranges);
    ranges.putAll(this.ranges);
    return new Named(
        both,
        scales.isEmpty() ? other.scales : scales,
        missing.isEmpty() ? other.missing : missing,
        ranges);
  }
}
