package org.lintel.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

  static List<Expected> alphas() {
    return ReferenceValues.of("reliability");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alphas")
  void rawAlphaIsTheOneThatRGives(Expected expected) {
    String family = expected.id().substring("alpha.mobi.".length());
    expected.assertMatches(alpha(family).value());
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
