package org.lintel.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.MomentTables;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.moments.Covariances;

class ReliabilityReferenceTests {

  private static final MomentTables MOBI = MomentTables.of("mobi");

  static List<Expected> expected() {
    return ReferenceValues.of("reliability");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatRGives(Expected expected) {
    String[] id = expected.id().split("\\.", -1);
    expected.assertMatches(computed(id[0], id[2]));
  }

  private static double[] computed(String method, String family) {
    return switch (method) {
      case "alpha" -> new double[] {alpha(family).value()};
      case "ase" -> new double[] {alpha(family).standardError()};
      case "feldt" -> {
        var usual = alpha(family).interval();
        var narrow = alpha(family).interval(0.9);
        yield new double[] {usual.lower(), usual.upper(), narrow.lower(), narrow.upper()};
      }
      case "factor" -> factor(omega(family));
      default -> throw new IllegalArgumentException(method);
    };
  }

  private static double[] factor(Omega found) {
    return DoubleStream.concat(
            DoubleStream.of(
                found.value(), found.compositeReliability(), found.averageVarianceExtracted()),
            found.loadings().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  @Test
  void theWaldIntervalIsCutAtOne() {
    var found = alpha("PERQ").waldInterval(0.95);
    assertThat(found.upper() - found.lower())
        .isCloseTo(2 * 1.959963984540054 * 0.012352406094, within(1e-8));
    assertThat((found.upper() + found.lower()) / 2).isCloseTo(alpha("PERQ").value(), within(1e-12));
    var nearly = new CronbachAlpha(0.99, 0.99, 0.1, 100, 3).waldInterval(0.95);
    assertThat(nearly.upper()).isEqualTo(1);
  }

  /** measurement.md section 14: omega of a one-factor fit, HTMT of Henseler's form. */
  @Test
  void omegaAndHtmtAreThoseOfTheMeasurementPaper() {
    assertThat(omega("IMAG").value()).isCloseTo(0.7217, within(5e-5));
    assertThat(omega("PERQ").value()).isCloseTo(0.8740, within(5e-5));
    assertThat(htmt("IMAG", "CUSA")).isCloseTo(0.910, within(5e-4));
    assertThat(htmt("CUEX", "CUSA")).isCloseTo(0.865, within(5e-4));
    assertThat(htmt("CUSA", "CUEX")).isEqualTo(htmt("CUEX", "CUSA"), within(1e-15));
  }

  @Test
  void standardisedAlphaIsTheOneThatSeminrCallsAlpha() {
    assertThat(alpha("IMAG").standardised()).isCloseTo(0.7228345954271, within(1e-9));
  }

  @Test
  void fewerThanAHundredAnswersGiveNoReliability() {
    var few = MOBI.from(99).covariances();
    assertThat(CronbachAlpha.of(few, MOBI.family("IMAG"))).isEqualTo(new Outcome.TooFew<>(99, 100));
    assertThat(Omega.of(few, MOBI.family("IMAG"))).isEqualTo(new Outcome.TooFew<>(99, 100));
    assertThat(Htmt.of(few, MOBI.family("IMAG"), MOBI.family("CUSA")))
        .isEqualTo(new Outcome.TooFew<>(99, 100));
  }

  @Test
  void equalItemsHaveAlphaOneAndAConstantItemNone() {
    var equal = Covariances.of(200, new double[][] {{2, 2}, {2, 2}});
    assertThat(CronbachAlpha.of(equal, 0, 1).value().orElseThrow().value()).isEqualTo(1);
    var constant = Covariances.of(200, new double[][] {{2, 0}, {0, 0}});
    assertThat(CronbachAlpha.of(constant, 0, 1))
        .isEqualTo(Outcome.impossible(Outcome.Reason.CONSTANT));
  }

  @Test
  void feldtsIntervalHoldsAlphaAndIsWiderAtAHigherLevel() {
    var alpha = alpha("CUSL");
    assertThat(alpha.interval().contains(alpha.value())).isTrue();
    assertThat(alpha.interval(0.99).width()).isGreaterThan(alpha.interval().width());
  }

  private static CronbachAlpha alpha(String family) {
    return CronbachAlpha.of(MOBI.covariances(), MOBI.family(family)).value().orElseThrow();
  }

  private static Omega omega(String family) {
    return Omega.of(MOBI.covariances(), MOBI.family(family)).value().orElseThrow();
  }

  private static double htmt(String first, String second) {
    return Htmt.of(MOBI.covariances(), MOBI.family(first), MOBI.family(second))
        .value()
        .orElseThrow()
        .value();
  }
}
