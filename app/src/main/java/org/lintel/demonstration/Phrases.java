package org.lintel.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What owners and staff of the demonstration say, by what it is about and what it is for. */
final class Phrases {

  private static final String ANYTHING = "any";

  private final Map<String, List<String>> byUse;

  private Phrases(Map<String, List<String>> byUse) {
    this.byUse = byUse;
  }

  static Phrases load() {
    Map<String, List<String>> byUse =
        Place.lines("words.csv").stream()
            .skip(1)
            .map(line -> line.split(",", 3))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0] + "/" + cells[1],
                    HashMap::new,
                    Collectors.mapping(cells -> cells[2], Collectors.toList())));
    return new Phrases(byUse);
  }

  /** A sentence for that use whatever it is about. */
  String say(String use, Seed seed) {
    return about(ANYTHING, use, seed);
  }

  /** A sentence about a problem. */
  String about(String problem, String use, Seed seed) {
    List<String> choices = byUse.get(problem + "/" + use);
    if (choices == null) {
      throw new IllegalStateException("nobody knows what to say: " + problem + " " + use);
    }
    return seed.oneOf(choices);
  }

  /** Whether anything is said about a problem for that use. */
  boolean has(String problem, String use) {
    return byUse.containsKey(problem + "/" + use);
  }

  /** What an owner reports, as one would type it. */
  String report(String problem, Resident resident, Seed seed) {
    var words = new StringBuilder();
    if (seed.happens(0.55)) {
      words.append(say("opener", seed));
    }
    words.append(about(problem, "report", seed));
    if (!problem.equals("praise") && seed.happens(0.6)) {
      words.append(say("wish", seed));
    }
    return words.toString().replace("{楼}", resident.building() + resident.entrance());
  }
}
