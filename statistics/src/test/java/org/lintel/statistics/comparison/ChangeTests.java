package org.lintel.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Difference;
import org.lintel.statistics.NoVariation;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.Nps;
import org.lintel.statistics.comparison.StratifiedNps.Stratum;

class ChangeTests {

  private static final PanelChange PANEL =
      new PanelChange(new Nps(20, 10, 5), new Nps(5, 25, 15), new Nps(2, 8, 30));

  @Test
  void aPanelKnowsBothItsWaves() {
    assertThat(PANEL.before()).isEqualTo(new Nps(35, 45, 40));
    assertThat(PANEL.after()).isEqualTo(new Nps(27, 43, 50));
    assertThat(PANEL.n()).isEqualTo(120);
  }

  @Test
  void aPanelOfTheSameHouseholdsIsSurerThanTwoWaves() {
    var panel = WaldTest.of(PANEL.value(), PANEL.variance() / PANEL.n()).orElseThrow();
    var waves = WaldTest.ofDifference(PANEL.after(), PANEL.before()).orElseThrow();

    assertThat(panel.value()).isCloseTo(waves.value(), within(1e-15));
    assertThat(panel.standardError()).isLessThan(0.7 * waves.standardError());
  }

  @Test
  void aPanelNeedsThirtyHouseholdsAndSomeMovement() {
    var nobody = new Nps(0, 0, 0);

    assertThat(new PanelChange(nobody, new Nps(4, 10, 15), nobody).compare())
        .isEqualTo(new NotEnough(29, 30));
    assertThat(new PanelChange(nobody, new Nps(0, 40, 0), nobody).compare())
        .isEqualTo(new NoVariation(0));
  }

  @Test
  void fullOverlapIsAPanelAndNoOverlapAreTwoWaves() {
    var panel = new OverlappingWaves(PANEL.before(), PANEL.after(), PANEL);
    var nobody = new Nps(0, 0, 0);
    var apart =
        new OverlappingWaves(
            PANEL.before(), PANEL.after(), new PanelChange(nobody, nobody, nobody));

    assertThat(panel.variance()).isCloseTo(PANEL.variance() / PANEL.n(), within(1e-15));
    assertThat(panel.change().orElseThrow().value()).isCloseTo(0.15, within(1e-15));
    assertThat(apart.variance())
        .isCloseTo((PANEL.before().variance() + PANEL.after().variance()) / 120, within(1e-15));
  }

  @Test
  void anOverlapLargerThanTheWaveIsRefused() {
    assertThatThrownBy(() -> new OverlappingWaves(new Nps(1, 1, 1), PANEL.after(), PANEL))
        .hasMessage("120 households in both waves are not contained in waves of 3 and 120 answers");
  }

  @Test
  void withoutNoiseThereIsNoTest() {
    assertThat(WaldTest.ofDifference(new Nps(0, 0, 30), new Nps(0, 0, 40))).isEmpty();
    assertThat(WaldTest.of(1, -1e-18)).isEmpty();
  }

  @Test
  void heterogeneityNeedsGroupsThatCanBeWeighed() {
    var group = new Nps(10, 10, 10);

    assertThat(Heterogeneity.among(List.of(group))).isEmpty();
    assertThat(Heterogeneity.among(List.of(group, new Nps(9, 10, 10)))).isEmpty();
    assertThat(Heterogeneity.among(List.of(group, new Nps(0, 0, 30)))).isEmpty();
    assertThat(Heterogeneity.among(List.of(group, group)))
        .hasValueSatisfying(found -> {
          assertThat(found.q()).isZero();
          assertThat(found.p()).isEqualTo(1.0);
        });
  }

  @Test
  void proportionalStrataGiveThePooledScore() {
    var nps =
        new StratifiedNps(
            List.of(new Stratum(100, new Nps(2, 3, 5)), new Stratum(200, new Nps(8, 6, 6))));

    assertThat(nps.value()).isCloseTo(new Nps(10, 9, 11).value(), within(1e-15));
    assertThatThrownBy(() -> new StratifiedNps(List.of()))
        .hasMessage("Number of strata 0 is below 1");
    assertThatThrownBy(() -> new Stratum(0, new Nps(1, 1, 1)))
        .hasMessage("Stratum size 0.0 is not above 0");
    assertThatThrownBy(() -> new Stratum(5, new Nps(0, 0, 0)))
        .hasMessage("A stratum of size 5.0 has 0 answers");
  }

  @Test
  void thePanelsChangeIsADifferenceLikeAnyOther() {
    var change = (Difference) PANEL.compare();

    assertThat(change.method()).isEqualTo("nps.change.panel-wald");
    assertThat(change.isSignificant()).isTrue();
    assertThat(change.interval().lower()).isCloseTo(0.15 - 1.959964 * 0.06630108, within(1e-7));
  }

  @Test
  void thirtyHouseholdsAreEnoughForAPanel() {
    var nobody = new Nps(0, 0, 0);

    var change = new PanelChange(nobody, new Nps(5, 10, 15), nobody).compare();

    assertThat(change)
        .isInstanceOfSatisfying(
            Difference.class,
            difference ->
                assertThat(difference.interval().upper())
                    .isCloseTo(
                        2 * difference.value() - difference.interval().lower(), within(1e-12)));
  }
}
