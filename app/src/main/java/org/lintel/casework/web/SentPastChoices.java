package org.lintel.casework.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.casework.past.DayOrder;
import org.lintel.casework.past.PastChoices;
import org.lintel.casework.past.PastField;
import org.lintel.service.CaseKind;
import org.springframework.util.MultiValueMap;

/** What the form of an import of past cases sends; what is none of the offered is left out. */
final class SentPastChoices {

  private static final int LONGEST_KEY = 400;
  private static final int MOST = 2_000;

  private SentPastChoices() {}

  static PastChoices of(MultiValueMap<String, String> sent, int columns) {
    List<String> fields =
        all(sent, "columns").stream().limit(columns).map(SentPastChoices::field).toList();
    String kind = first(sent, "kind");
    boolean isKind = List.of(CaseKind.values()).stream().anyMatch(each -> each.name().equals(kind));
    return new PastChoices(
        fields,
        orders(sent),
        words(sent, "status"),
        words(sent, "channel"),
        words(sent, "category"),
        isKind ? kind : CaseKind.REQUEST.name(),
        first(sent, "cut").strip(),
        first(sent, "open").equals("leave"));
  }

  private static String field(String name) {
    return List.of(PastField.values()).stream()
        .map(Enum::name)
        .filter(name::equals)
        .findFirst()
        .orElse("");
  }

  private static Map<Integer, String> orders(MultiValueMap<String, String> sent) {
    var orders = new HashMap<Integer, String>();
    sent.forEach((name, values) -> {
      boolean isOrder = name.matches("order-\\d{1,3}") && !values.isEmpty();
      if (isOrder
          && List.of(DayOrder.values()).stream()
              .anyMatch(order -> order.name().equals(values.getFirst()))) {
        orders.put(Integer.valueOf(name.substring("order-".length())), values.getFirst());
      }
    });
    return orders;
  }

  /** Words and what was chosen for each stand in two lists of the same order. */
  private static Map<String, String> words(MultiValueMap<String, String> sent, String what) {
    List<String> keys = all(sent, what + "-word");
    List<String> chosen = all(sent, what + "-as");
    var words = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(Math.min(keys.size(), chosen.size()), MOST); i++) {
      String key = keys.get(i).replace("\u0000", "");
      if (key.length() <= LONGEST_KEY && chosen.get(i).matches("[A-Za-z0-9_-]{0,60}")) {
        words.put(key, chosen.get(i));
      }
    }
    return words;
  }

  private static List<String> all(MultiValueMap<String, String> sent, String name) {
    return sent.getOrDefault(name, List.of());
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return all(sent, name).stream().findFirst().orElse("");
  }
}
