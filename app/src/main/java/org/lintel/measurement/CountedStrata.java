package org.lintel.measurement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.survey.Wave;

/**
 * Chooses what counts, so that a household counts once: one wave for each community, the newest
 * whose answers may be published. Waves of one period often ask the same households; put together
 * they would be taken for more households, and more certainty, than there are.
 */
final class CountedStrata {

  private static final Comparator<Wave> NEWEST_FIRST =
      Comparator.comparing(Wave::opensAt).thenComparingInt(Wave::id).reversed();

  private CountedStrata() {}

  /**
   * Whole cells only, of communities that no newer wave has spoken for.
   *
   * @param asked strata of the selection that asked it
   * @param cells by wave and community, the communities that can only be shown together
   */
  static List<Stratum> of(List<Stratum> asked, Map<Integer, Map<Integer, Set<Integer>>> cells) {
    var counted = new ArrayList<Stratum>();
    var spoken = new HashSet<Integer>();
    for (List<Stratum> wave : byWave(asked)) {
      var selected = new HashSet<Integer>();
      wave.forEach(stratum -> selected.add(stratum.community()));
      Map<Integer, Set<Integer>> ofWave = cells.getOrDefault(id(wave), Map.of());
      List<Stratum> found =
          wave.stream()
              .filter(stratum ->
                  isWhole(ofWave.getOrDefault(stratum.community(), Set.of()), selected, spoken))
              .toList();
      counted.addAll(found);
      found.forEach(stratum -> spoken.add(stratum.community()));
    }
    return List.copyOf(counted);
  }

  /** The newest stratum of each community. */
  static List<Stratum> newest(List<Stratum> asked) {
    var newest = new ArrayList<Stratum>();
    var spoken = new HashSet<Integer>();
    for (List<Stratum> wave : byWave(asked)) {
      wave.stream().filter(stratum -> spoken.add(stratum.community())).forEach(newest::add);
    }
    return List.copyOf(newest);
  }

  private static boolean isWhole(Set<Integer> cell, Set<Integer> selected, Set<Integer> spoken) {
    return !cell.isEmpty() && selected.containsAll(cell) && Collections.disjoint(cell, spoken);
  }

  private static List<List<Stratum>> byWave(List<Stratum> asked) {
    return asked.stream()
        .map(Stratum::wave)
        .distinct()
        .sorted(NEWEST_FIRST)
        .map(wave -> asked.stream().filter(stratum -> stratum.wave().equals(wave)).toList())
        .toList();
  }

  private static int id(List<Stratum> wave) {
    return wave.getFirst().wave().id();
  }
}
