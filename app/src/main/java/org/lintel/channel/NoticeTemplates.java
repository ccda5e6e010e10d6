package org.lintel.channel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of notice that the product knows. */
@Component
public class NoticeTemplates {

  private final Map<String, NoticeTemplate> byName = new LinkedHashMap<>();

  NoticeTemplates(ObjectProvider<NoticeTemplate> templates) {
    templates.stream()
        .sorted(Comparator.comparing(NoticeTemplate::audience).thenComparing(NoticeTemplate::name))
        .forEach(this::add);
  }

  private void add(NoticeTemplate template) {
    if (byName.put(template.name(), template) != null) {
      throw new IllegalStateException("two notices are called " + template.name());
    }
  }

  /** Those for owners first. */
  public List<NoticeTemplate> all() {
    return List.copyOf(byName.values());
  }

  public Optional<NoticeTemplate> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  NoticeTemplate get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no notice is called " + name));
  }
}
