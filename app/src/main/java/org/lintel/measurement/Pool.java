package org.lintel.measurement;

import java.util.List;
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
 * communities' scores) out of cells that may be published. Value, n, N, rate and interval all speak
 * of the same communities and waves.
 *
 * @param asked selected communities and waves that asked it
 * @param scale the one scale it was asked on; empty when there is none, or more than one
 * @param counted those of them whose answers are in it, one wave for each community
 * @param answers what they answered together; empty when nothing may be shown
 */
record Pool<T>(
    Source<T> source,
    List<Stratum> asked,
    Optional<Range> scale,
    List<Stratum> counted,
    Optional<T> answers) {

  static <T> Pool<T> of(Source<T> source, Reading reading) {
    List<Stratum> asked =
        reading.strata().stream()
            .filter(stratum -> source.scale(stratum.layout()).isPresent())
            .toList();
    Set<Range> scales = scales(source, asked);
    if (scales.size() != 1) {
      return new Pool<>(source, asked, Optional.empty(), List.of(), Optional.empty());
    }
    List<Stratum> counted = CountedStrata.of(asked, reading.publishing().cells(source));
    return new Pool<>(source, asked, scales.stream().findFirst(), counted, merged(source, counted));
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
        .map(Stratum::layout)
        .distinct()
        .flatMap(layout -> source.scale(layout).stream())
        .collect(Collectors.toSet());
  }

  /** What it speaks of: what is counted, or the newest waves while nothing can be. */
  private List<Stratum> spokenOf() {
    return counted.isEmpty() ? CountedStrata.newest(asked) : counted;
  }

  List<Wave> waves() {
    return spokenOf().stream().map(Stratum::wave).distinct().toList();
  }

  Base base() {
    return spokenOf().stream().map(Stratum::base).reduce(Base.NONE, Base::plus);
  }

  /** Nothing while nothing is counted: the obstacle says why. */
  LeftOut leftOut() {
    if (counted.isEmpty()) {
      return LeftOut.NOTHING;
    }
    Set<Integer> in = counted.stream().map(Stratum::community).collect(Collectors.toSet());
    List<Stratum> others =
        CountedStrata.newest(asked).stream().filter(s -> !in.contains(s.community())).toList();
    long ofCounted = given(source, asked.stream().filter(s -> in.contains(s.community())).toList());
    return new LeftOut(
        others.size(), told(given(source, others)), told(ofCounted - given(source, counted)));
  }

  /** Answers that may be told: those in it, or all there are while nothing is in it. */
  OptionalLong n() {
    return scale.isEmpty() ? OptionalLong.empty() : told(given(source, spokenOf()));
  }

  private static OptionalLong told(long n) {
    return PublicationFloor.of(n).showsCount() ? OptionalLong.of(n) : OptionalLong.empty();
  }

  /** Why there is nothing to show; empty when there is. */
  Optional<Finding> obstacle() {
    if (asked.isEmpty()) {
      return Optional.of(new Finding.NotAsked());
    }
    if (scale.isEmpty()) {
      return Optional.of(new Finding.DifferentScales());
    }
    if (answers.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        given(source, spokenOf()) < PublicationFloor.SCORE
            ? new Finding.TooFew(PublicationFloor.SCORE)
            : new Finding.Withheld(
                isUnanimous() ? Finding.Reason.UNANIMOUS : Finding.Reason.SOLVABLE));
  }

  private boolean isUnanimous() {
    return merged(source, spokenOf()).filter(source::isUnanimous).isPresent();
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
