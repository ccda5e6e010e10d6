package org.lintel.statistics.driver;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.moments.Covariances;

/** Correlations of the drivers among each other and with the outcome, checked. */
final class DriverQuestion {

  private final long n;
  private final double[][] among;
  private final double[] withOutcome;

  private DriverQuestion(long n, double[][] among, double[] withOutcome) {
    this.n = n;
    this.among = among;
    this.withOutcome = withOutcome;
  }

  long n() {
    return n;
  }

  double[][] among() {
    return among;
  }

  double[] withOutcome() {
    return withOutcome;
  }

  /** Answers that a driver analysis of so many drivers needs: 50, and 10 for each driver. */
  static long needs(int drivers) {
    return Math.max(50, 10L * drivers);
  }

  static <T> Outcome<T> ask(
      Covariances known, int outcome, int[] drivers, Function<DriverQuestion, T> answer) {
    if (drivers.length == 0) {
      throw new IllegalArgumentException("There are no drivers");
    }
    if (known.n() < needs(drivers.length)) {
      return new Outcome.TooFew<>(known.n(), needs(drivers.length));
    }
    int[] all = new int[drivers.length + 1];
    all[0] = outcome;
    System.arraycopy(drivers, 0, all, 1, drivers.length);
    if (IntStream.of(all).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    var correlations = known.select(all).correlations();
    int[] inside = IntStream.rangeClosed(1, drivers.length).toArray();
    var among = correlations.select(inside);
    if (!among.isPositiveDefinite()) {
      return Outcome.impossible(Reason.DEPENDENT);
    }
    double[] with = IntStream.of(inside).mapToDouble(i -> correlations.covariance(0, i)).toArray();
    return Outcome.of(answer.apply(new DriverQuestion(known.n(), among.matrix(), with)));
  }
}
