package org.lintel.casework.past;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was chosen for a file, remembered for the next one with the same headings.
 *
 * @param fields name of the field of each column, empty for one that is not read
 * @param orders order of day and month by column, where it was asked
 * @param statuses what a status word means, by its key
 * @param channels way in, by the key of its word
 * @param categories problem of the service catalogue, by the key of the category's words
 * @param usualKind kind of case where neither problem nor words tell
 * @param cut when the file was made as it was typed; empty for its latest time
 * @param leavesOpenOut whether what is not closed stays out
 */
public record PastChoices(
    List<String> fields,
    Map<Integer, String> orders,
    Map<String, String> statuses,
    Map<String, String> channels,
    Map<String, String> categories,
    String usualKind,
    String cut,
    boolean leavesOpenOut) {

  public PastChoices {
    fields = List.copyOf(fields);
    orders = Map.copyOf(orders);
    statuses = Map.copyOf(statuses);
    channels = Map.copyOf(channels);
    categories = Map.copyOf(categories);
  }

  static PastChoices of(List<String> fields) {
    return new PastChoices(fields, Map.of(), Map.of(), Map.of(), Map.of(), "REQUEST", "", false);
  }

  /** The same for a file of the same headings and another day. */
  PastChoices again() {
    return new PastChoices(
        fields, orders, statuses, channels, categories, usualKind, "", leavesOpenOut);
  }

  /** These over what was chosen before: words that were not on the page keep their choice. */
  PastChoices over(PastChoices before) {
    return new PastChoices(
        fields,
        merged(before.orders, orders),
        merged(before.statuses, statuses),
        merged(before.channels, channels),
        merged(before.categories, categories),
        usualKind,
        cut,
        leavesOpenOut);
  }

  /** Without words that the file does not have. */
  PastChoices within(PastFindings findings) {
    return new PastChoices(
        fields,
        orders,
        known(statuses, findings.statuses()),
        known(channels, findings.channels()),
        known(categories, findings.categories()),
        usualKind,
        cut,
        leavesOpenOut);
  }

  private static Map<String, String> known(
      Map<String, String> chosen, List<PastFindings.Word> words) {
    var known = new LinkedHashMap<String, String>();
    words.forEach(word -> {
      String meaning = chosen.get(word.key());
      if (meaning != null) {
        known.put(word.key(), meaning);
      }
    });
    return known;
  }

  private static <K> Map<K, String> merged(Map<K, String> before, Map<K, String> now) {
    var merged = new LinkedHashMap<>(before);
    merged.putAll(now);
    return merged;
  }

  /** Columns that hold a field. */
  List<Integer> columns(PastField field) {
    return java.util.stream.IntStream.range(0, fields.size())
        .filter(column -> fields.get(column).equals(field.name()))
        .boxed()
        .toList();
  }

  boolean has(PastField field) {
    return fields.contains(field.name());
  }
}
