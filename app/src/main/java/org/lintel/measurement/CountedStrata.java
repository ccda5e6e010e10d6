package org.lintel.measurement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.survey.Wave;

/**
 * Chooses what counts, so that a household counts once: one wave for each community, the newest
 * whose answers may be published. Waves of one period often ask the same households; put together
 * they would be taken for more households, and more certainty, than there are. A file of past
 * answers without a known number of households does not take the place of a wave that has one.
 */
final class CountedStrata {

  private static final Comparator<Wave> NEWEST_FIRST =
      Comparator.comparing(Wave::opensAt).thenComparingInt(Wave::id).reversed();

  private static final Comparator<Stratum> MOST_ASKED =
      Comparator.<Stratum>comparingLong(stratum -> stratum.base().invited().orElse(-1))
          .thenComparingLong(stratum -> stratum.base().answered());

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
    for (List<Stratum> wave : byWave(withoutUnknown(asked))) {
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
    for (List<Stratum> wave : byWave(withoutUnknown(asked))) {
      wave.stream().filter(stratum -> spoken.add(stratum.community())).forEach(newest::add);
    }
    return List.copyOf(newest);
  }

  /**
   * For each community the stratum that asked the most households, then the one with the most
   * answers, then the newest: the one that says best who is heard. Known before unknown.
   */
  static List<Stratum> mostAsked(List<Stratum> asked) {
    var most = new LinkedHashMap<Integer, Stratum>();
    for (List<Stratum> wave : byWave(asked)) {
      wave.forEach(stratum ->
          most.merge(
              stratum.community(),
              stratum,
              (newer, older) -> MOST_ASKED.compare(older, newer) > 0 ? older : newer));
    }
    return List.copyOf(most.values());
  }

  /**
   * Answers of whom nobody knows how many were asked (a file that was read again, mostly) speak for
   * a community in place of an earlier wave with a known number only where they are more.
   */
  private static List<Stratum> withoutUnknown(List<Stratum> asked) {
    Map<Integer, List<Stratum>> known =
        asked.stream()
            .filter(stratum -> stratum.base().eligible().isPresent())
            .collect(Collectors.groupingBy(Stratum::community));
    return asked.stream()
        .filter(stratum ->
            stratum.base().eligible().isPresent()
                || known.getOrDefault(stratum.community(), List.of()).stream()
                    .noneMatch(other -> holdsAgainst(other, stratum)))
        .toList();
  }

  private static boolean holdsAgainst(Stratum known, Stratum unknown) {
    return NEWEST_FIRST.compare(unknown.wave(), known.wave()) < 0
        && known.tally().answers() >= unknown.tally().answers();
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
