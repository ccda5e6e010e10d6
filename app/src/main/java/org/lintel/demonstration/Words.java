package org.lintel.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is said between staff and households of the demonstration outside of cases. */
record Words(Map<String, List<String>> byUse) {

  Words {
    byUse = Map.copyOf(byUse);
  }

  static Words load() {
    return new Words(
        Place.lines("relations.csv").stream()
            .skip(1)
            .map(line -> line.split(",", 2))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0],
                    HashMap::new,
                    Collectors.mapping(cells -> cells[1], Collectors.toList()))));
  }

  String say(String use, Seed seed) {
    return seed.oneOf(Objects.requireNonNull(byUse.get(use), use));
  }
}
