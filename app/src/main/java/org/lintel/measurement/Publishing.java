package org.lintel.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What may be shown of some waves, decided over all communities of the organisation, whoever looks.
 * Each metric is decided once.
 */
final class Publishing {

  private final List<Stratum> all;
  private final Map<Source<?>, Map<Integer, Map<Integer, Set<Integer>>>> decided =
      new ConcurrentHashMap<>();

  /** Over these strata: every community of the organisation that the waves asked. */
  Publishing(List<Stratum> all) {
    this.all = List.copyOf(all);
  }

  /**
   * By wave and community, the communities that can only be shown together with it (itself among
   * them). A community that is missing cannot be shown at all.
   */
  Map<Integer, Map<Integer, Set<Integer>>> cells(Source<?> source) {
    return decided.computeIfAbsent(source, this::decide);
  }

  private <T> Map<Integer, Map<Integer, Set<Integer>>> decide(Source<T> source) {
    return all.stream()
        .filter(stratum -> source.scale(stratum.layout()).isPresent())
        .collect(
            Collectors.groupingBy(
                stratum -> stratum.wave().id(),
                Collectors.collectingAndThen(
                    Collectors.toList(), wave -> byCommunity(source, wave))));
  }

  private static <T> Map<Integer, Set<Integer>> byCommunity(Source<T> source, List<Stratum> wave) {
    var answers =
        wave.stream()
            .map(s ->
                new PublishableCells.Cell<>(
                    Set.of(s.community()), source.answers(s.layout(), s.tally())))
            .toList();
    var byCommunity = new HashMap<Integer, Set<Integer>>();
    for (var cell : PublishableCells.of(source, answers)) {
      cell.communities().forEach(community -> byCommunity.put(community, cell.communities()));
    }
    return byCommunity;
  }
}
