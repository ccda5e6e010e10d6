package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Purpose;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Range;

/**
 * The answers of one metric over a selection, put together by counts (never an average of the
 * communities' scores) out of cells that may be published.
 *
 * @param asked selected communities and waves that asked it
 * @param counted those of them whose answers are in it
 * @param answers what they answered together; empty when nothing may be shown
 * @param given all answers there are, also those that are not in it
 */
record Pool<T>(
    Source<T> source, List<Stratum> asked, List<Stratum> counted, Optional<T> answers, long given) {

  static <T> Pool<T> of(Source<T> source, Reading reading) {
    List<Stratum> asked =
        reading.strata().stream()
            .filter(stratum -> source.scale(stratum.layout()).isPresent())
            .toList();
    if (scales(source, asked).size() != 1) {
      return new Pool<>(source, asked, List.of(), Optional.empty(), 0);
    }
    List<Stratum> counted = counted(asked, reading.publishing().cells(source));
    return new Pool<>(source, asked, counted, merged(source, counted), given(source, asked));
  }

  /** Strata whose whole cell is selected. */
  private static List<Stratum> counted(
      List<Stratum> asked, Map<Integer, Map<Integer, Set<Integer>>> cells) {
    Map<Integer, Set<Integer>> selected =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    stratum -> stratum.wave().id(),
                    Collectors.mapping(Stratum::community, Collectors.toSet())));
    var counted = new ArrayList<Stratum>();
    for (Stratum stratum : asked) {
      int wave = stratum.wave().id();
      Set<Integer> cell =
          cells.getOrDefault(wave, Map.of()).getOrDefault(stratum.community(), Set.of());
      if (!cell.isEmpty() && selected.getOrDefault(wave, Set.of()).containsAll(cell)) {
        counted.add(stratum);
      }
    }
    return List.copyOf(counted);
  }

  private static <T> Optional<T> merged(Source<T> source, List<Stratum> strata) {
    return strata.stream().map(s -> answers(source, s)).reduce(source::merge);
  }

  private static <T> long given(Source<T> source, List<Stratum> strata) {
    return strata.stream().mapToLong(s -> source.n(answers(source, s))).sum();
  }

  private static <T> T answers(Source<T> source, Stratum stratum) {
    return source.answers(stratum.layout(), stratum.tally());
  }

  private static <T> Set<Range> scales(Source<T> source, List<Stratum> strata) {
    return strata.stream()
        .flatMap(s -> source.scale(s.layout()).stream())
        .collect(Collectors.toSet());
  }

  Optional<Range> scale() {
    Set<Range> scales = scales(source, asked);
    return scales.size() == 1 ? scales.stream().findFirst() : Optional.empty();
  }

  List<Wave> waves() {
    return asked.stream().map(Stratum::wave).distinct().toList();
  }

  Base base() {
    return asked.stream().map(Stratum::base).reduce(Base.NONE, Base::plus);
  }

  /** Communities with answers that are not in it. */
  int leftOut() {
    Set<String> in = counted.stream().map(Pool::key).collect(Collectors.toSet());
    return (int)
        asked.stream()
            .filter(stratum -> !in.contains(key(stratum)))
            .filter(stratum -> source.n(answers(source, stratum)) > 0)
            .map(Stratum::community)
            .distinct()
            .count();
  }

  private static String key(Stratum stratum) {
    return stratum.wave().id() + " " + stratum.community();
  }

  /** Answers that may be told: those in it, or all there are while nothing is in it. */
  OptionalLong n() {
    long n = answers.map(source::n).orElse(given);
    return PublicationFloor.of(n).showsCount() ? OptionalLong.of(n) : OptionalLong.empty();
  }

  /** Why there is nothing to show; empty when there is. */
  Optional<Finding> obstacle() {
    if (asked.isEmpty()) {
      return Optional.of(new Finding.NotAsked());
    }
    if (scale().isEmpty()) {
      return Optional.of(new Finding.DifferentScales());
    }
    if (answers.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        given < PublicationFloor.SCORE
            ? new Finding.TooFew(PublicationFloor.SCORE)
            : new Finding.Withheld(
                isUnanimous() ? Finding.Reason.UNANIMOUS : Finding.Reason.SOLVABLE));
  }

  private boolean isUnanimous() {
    return merged(source, asked).filter(source::isUnanimous).isPresent();
  }

  /**
   * What statistics needs to know of the households. The variance of a pooled figure under
   * stratified sampling is v/n · Σ (n_h/n)(1 - n_h/N_h) when one variance v holds for all
   * communities; this is the correction of a single population of N* = n²/Σ(n_h²/N_h) households,
   * which is N for one community and for equal response rates. A community whose N nobody knows
   * gets no correction: its N_h is without limit.
   */
  Purpose purpose(Aim aim) {
    if (aim == Aim.PROCESS) {
      return Purpose.process();
    }
    long n = 0;
    double weighted = 0;
    boolean isCensus = true;
    for (Stratum stratum : counted) {
      long answered = source.n(answers(source, stratum));
      n += answered;
      OptionalLong known = stratum.base().eligible();
      long eligible = Math.max(answered, known.orElse(0));
      weighted += eligible == 0 || known.isEmpty() ? 0 : (double) answered * answered / eligible;
      isCensus &= known.isPresent() && answered == eligible;
    }
    if (weighted == 0) {
      return Purpose.process();
    }
    double equivalent = (double) n * n / weighted;
    return Purpose.descriptive(isCensus ? n : Math.max(n + 1, Math.round(equivalent)));
  }
}
