package org.lintel.survey.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  /** These answers with every word that was written changed; a number or a choice stays. */
  public Answers rewording(UnaryOperator<String> change) {
    var changed = new LinkedHashMap<>(byItem);
    changed.replaceAll((item, answer) ->
        switch (answer) {
          case Answer.Words(String words) -> new Answer.Words(change.apply(words));
          case Answer.Choice(var options, String other) ->
              new Answer.Choice(options, other.isEmpty() ? other : change.apply(other));
          case Answer.Score _,
              Answer.Tick _,
              Answer.Points _,
              Answer.Amount _,
              Answer.Day _,
              Answer.Absent _ ->
              answer;
        });
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
