package org.lintel.expectation.web;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseOrigin;
import org.lintel.expectation.PromiseSource;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Where promises were made, as far as a viewer may know of it. */
@Component
class SeenOrigins {

  private final List<PromiseOrigin> origins;

  SeenOrigins(List<PromiseOrigin> origins) {
    this.origins = List.copyOf(origins);
  }

  /**
   * The things among them that she may know of.
   *
   * @param ids things at which something was promised and that she sees
   */
  record Seen(Set<UUID> ids) {

    /** What people call the place and its page; of what she may not know nothing is told. */
    Where of(Promise promise, Text text) {
      Promise.Where where = promise.where();
      if (!where.id().map(ids::contains).orElse(true)) {
        return new Where(text.get("expectation.source." + PromiseSource.OTHER.key()), "");
      }
      String source = text.get("expectation.source." + where.source().key());
      return new Where(
          where.label().isEmpty() ? source : source + " " + where.label(), where.href());
    }
  }

  /** In words, with the page; empty where there is none for her. */
  record Where(String words, String href) {}

  Seen of(Viewer viewer, List<Promise> promises) {
    Map<PromiseSource, Set<UUID>> made = new EnumMap<>(PromiseSource.class);
    promises.forEach(promise ->
        promise
            .where()
            .id()
            .ifPresent(id ->
                made.computeIfAbsent(promise.where().source(), _ -> new HashSet<>()).add(id)));
    var seen = new HashSet<UUID>();
    made.values().forEach(seen::addAll);
    for (PromiseOrigin origin : origins) {
      Set<UUID> ids = made.getOrDefault(origin.source(), Set.of());
      if (!ids.isEmpty()) {
        seen.removeAll(ids);
        seen.addAll(origin.among(viewer, ids));
      }
    }
    return new Seen(seen);
  }
}
