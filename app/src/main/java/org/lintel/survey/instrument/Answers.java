package org.lintel.survey.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers by code of the item. An item without an entry was not answered. */
public record Answers(Map<String, Answer> byItem) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
  }

  public Optional<Answer> to(String item) {
    return Optional.ofNullable(byItem.get(item));
  }

  public Answers with(String item, Answer answer) {
    var changed = new LinkedHashMap<>(byItem);
    changed.put(item, answer);
    return new Answers(changed);
  }

  /** These answers, with those to the named items replaced by what the other says of them. */
  public Answers replacing(Set<String> items, Answers other) {
    var changed = new LinkedHashMap<>(byItem);
    for (String item : items) {
      changed.remove(item);
      other.to(item).ifPresent(answer -> changed.put(item, answer));
    }
    return new Answers(changed);
  }
}
