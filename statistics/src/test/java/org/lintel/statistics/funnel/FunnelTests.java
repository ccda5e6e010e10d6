package org.lintel.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lintel.statistics.funnel.FunnelVerdict.ABOVE;
import static org.lintel.statistics.funnel.FunnelVerdict.BELOW;
import static org.lintel.statistics.funnel.FunnelVerdict.NOT_DRAWN;
import static org.lintel.statistics.funnel.FunnelVerdict.NOT_JUDGED;
import static org.lintel.statistics.funnel.FunnelVerdict.WITHIN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Share;
import org.lintel.statistics.Sums;

class FunnelTests {

  /** Deaths of infants after heart surgery, 12 hospitals; Spiegelhalter et al., BUGS examples. */
  private static final List<Share> SURGERY =
      List.of(
          new Share(0, 47),
          new Share(18, 148),
          new Share(8, 119),
          new Share(46, 810),
          new Share(8, 211),
          new Share(13, 196),
          new Share(9, 148),
          new Share(31, 215),
          new Share(14, 207),
          new Share(8, 97),
          new Share(29, 256),
          new Share(24, 360));

  private static final double MEAN_RATE =
      SURGERY.stream().reduce(Share::merge).orElseThrow().value();

  @Test
  void theHospitalsAreReproduced() {
    var plain = new Funnel(MEAN_RATE, MEAN_RATE * (1 - MEAN_RATE), 1, 0, 1);
    var z = SURGERY.stream().map(FunnelPoint::of).mapToDouble(plain::z).toArray();

    assertThat(MEAN_RATE).isCloseTo(0.073916, within(5e-7));
    assertThat(z[7]).isCloseTo(3.938, within(5e-4));
    assertThat(Overdispersion.winsorised(0, z)).isCloseTo(3.213, within(5e-4));
    // numpy 2.3: clip at quantile(z, [.1, .9]), mean of squares.
    assertThat(Overdispersion.of(z)).isCloseTo(2.3632870356790465, within(1e-12));
  }

  @Test
  void theExactLimitsAreReproduced() {
    var plain = new Funnel(MEAN_RATE, MEAN_RATE * (1 - MEAN_RATE), 1, 0, 1);
    var funnel = new ShareFunnel(plain);

    var warning = funnel.limits(FunnelLine.WARNING, 211);
    var action = funnel.limits(FunnelLine.ACTION, 211);

    assertThat(warning.lower()).isCloseTo(0.03826, within(5e-6));
    assertThat(warning.upper()).isCloseTo(0.10867, within(5e-6));
    assertThat(action.lower()).isCloseTo(0.02190, within(5e-6));
    assertThat(action.upper()).isCloseTo(0.13250, within(5e-6));
  }

  @Test
  void overdispersionWidensTheLimitsByItsRoot() {
    var plain = new Funnel(0, 0.7, 1, -1, 1);
    var wide = new Funnel(0, 0.7, 4, -1, 1);
    var narrow = new Funnel(0, 0.7, 0.25, -1, 1);

    var width = plain.limits(FunnelLine.WARNING, 100).width();

    assertThat(wide.limits(FunnelLine.WARNING, 100).width()).isCloseTo(2 * width, within(1e-12));
    assertThat(narrow.limits(FunnelLine.WARNING, 100).width()).isEqualTo(width);
    assertThat(width).isCloseTo(2 * 1.959964 * Math.sqrt(0.7 / 100), within(1e-6));
    assertThat(plain.limits(FunnelLine.ACTION, 100).width())
        .isCloseTo(2 * 3.090232 * Math.sqrt(0.7 / 100), within(1e-6));
  }

  @Test
  void overdispersedSharesUseTheWiderLines() {
    var funnel = ShareFunnel.around(MEAN_RATE, SURGERY);

    assertThat(funnel.funnel().overdispersion()).isGreaterThan(1);
    assertThat(funnel.limits(FunnelLine.WARNING, 211))
        .isEqualTo(funnel.funnel().limits(FunnelLine.WARNING, 211));
  }

  @Test
  void limitsAreCutToTheRangeOfTheScore() {
    var funnel = new Funnel(0.9, 0.7, 1, -1, 1);

    assertThat(funnel.limits(FunnelLine.ACTION, 10).upper()).isEqualTo(1.0);
    assertThat(
            new ShareFunnel(new Funnel(0.01, 0.0099, 1, 0, 1)).limits(FunnelLine.ACTION, 5).lower())
        .isZero();
  }

  @Test
  void aPointIsDrawnFromTenAndJudgedFromThirty() {
    var funnel = new Funnel(0, 0.7, 1, -1, 1);
    var points =
        List.of(
            new FunnelPoint(9, 1),
            new FunnelPoint(29, 1),
            new FunnelPoint(30, 1),
            new FunnelPoint(30, -1),
            new FunnelPoint(30, 0.1));

    assertThat(funnel.judge(points)).containsExactly(NOT_DRAWN, NOT_JUDGED, ABOVE, BELOW, WITHIN);
    assertThat(funnel.judge(List.of())).isEmpty();
  }

  @Test
  void outsideTheLineAloneIsNotYetAVerdictAmongMany() {
    var funnel = new Funnel(0, 0.7, 1, -1, 1);
    var odd = new FunnelPoint(100, 2.1 * Math.sqrt(0.7 / 100));
    var alone = funnel.judge(List.of(odd));

    var quiet = Collections.nCopies(23, new FunnelPoint(100, 0));
    var many = new ArrayList<FunnelPoint>(quiet);
    many.addFirst(odd);

    assertThat(funnel.limits(FunnelLine.WARNING, 100).excludes(odd.value())).isTrue();
    assertThat(alone).containsExactly(ABOVE);
    assertThat(funnel.judge(many).getFirst()).isEqualTo(WITHIN);
  }

  @Test
  void fewCommunitiesGiveNoOverdispersion() {
    var nine = IntStream.range(0, 9).mapToObj(i -> new FunnelPoint(50, i % 2)).toList();
    var ten = IntStream.range(0, 10).mapToObj(i -> new FunnelPoint(50, i % 2)).toList();

    assertThat(Funnel.around(0.5, 0.7, -1, 1, nine).overdispersion()).isEqualTo(1.0);
    assertThat(Funnel.around(0.5, 0.7, -1, 1, ten).overdispersion()).isGreaterThan(1);
  }

  @Test
  void npsFunnelStandsAroundThePooledScore() {
    var communities = List.of(new Nps(20, 30, 50), new Nps(60, 30, 10), new Nps(0, 0, 0));

    var funnel = Funnel.ofNps(communities).orElseThrow();

    assertThat(funnel.target()).isCloseTo(-0.1, within(1e-12));
    assertThat(funnel.variance()).isCloseTo(0.7 - 0.01, within(1e-12));
    assertThat(Funnel.ofNps(List.of(new Nps(0, 0, 9), new Nps(0, 0, 4)))).isEmpty();
    assertThat(Funnel.ofNps(List.of())).isEmpty();
    assertThat(Funnel.ofNps(List.of(new Nps(0, 0, 0)))).isEmpty();
  }

  @Test
  void meansHaveAFunnelToo() {
    var communities =
        List.of(Histogram.of(1, 7, 1, 7, 4).sums(), Histogram.of(1, 7, 4).sums(), Sums.none());

    var funnel = Funnel.ofMeans(4.5, 1, 7, communities).orElseThrow();

    assertThat(funnel.variance()).isEqualTo(6.0);
    assertThat(funnel.limits(FunnelLine.WARNING, 1).lower()).isEqualTo(1.0);
    assertThat(Funnel.ofMeans(4, 1, 7, List.of(Sums.of(5, 20, 80)))).isEmpty();
    assertThat(Funnel.ofMeans(4, 1, 7, List.of())).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new Funnel(0, 0, 1, -1, 1)).hasMessage("Variance 0.0 is not above 0");
    assertThatThrownBy(() -> new Funnel(2, 1, 1, -1, 1))
        .hasMessage("Target 2.0 is outside -1.0 to 1.0");
    assertThatThrownBy(() -> new Funnel(0, 1, -1, -1, 1))
        .hasMessage("Over-dispersion -1.0 is below 0");
    assertThatThrownBy(() -> new FunnelPoint(0, 1)).hasMessageContaining("0 answers");
    assertThatThrownBy(() -> ShareFunnel.around(1, SURGERY))
        .hasMessage("Target 1.0 is outside 0 to 1, both excluded");
    assertThatThrownBy(() -> new Funnel(0, 1, 1, -1, 1).limits(FunnelLine.ACTION, 0))
        .hasMessage("Number of answers 0 is below 1");
  }

  @Test
  void overdispersionMakesVerdictsHarder() {
    var far = List.of(new FunnelPoint(100, 2.5 * Math.sqrt(0.7 / 100)));

    assertThat(new Funnel(0, 0.7, 1, -1, 1).judge(far)).containsExactly(ABOVE);
    assertThat(new Funnel(0, 0.7, 4, -1, 1).judge(far)).containsExactly(WITHIN);
  }

  @Test
  void pointsThatAreNotDrawnDoNotCountForOverdispersion() {
    var drawn = IntStream.range(0, 10).mapToObj(i -> new FunnelPoint(50, i % 2)).toList();
    var all = new ArrayList<FunnelPoint>(drawn);
    all.add(new FunnelPoint(9, 0.5));

    assertThat(Funnel.around(0.5, 0.7, -1, 1, all))
        .isEqualTo(Funnel.around(0.5, 0.7, -1, 1, drawn));
  }

  @Test
  void npsFunnelFindsItsOverdispersion() {
    var communities = new ArrayList<>(Collections.nCopies(6, new Nps(10, 10, 80)));
    communities.addAll(Collections.nCopies(6, new Nps(80, 10, 10)));

    assertThat(Funnel.ofNps(communities).orElseThrow().overdispersion()).isGreaterThan(10);
  }

  @Test
  void shareFunnelHasTheBinomialVarianceAndIgnoresEmptyCommunities() {
    var funnel = ShareFunnel.around(0.25, List.of(new Share(0, 0), new Share(3, 12)));

    assertThat(funnel.funnel().variance()).isEqualTo(0.1875);
    assertThat(funnel.limits(FunnelLine.WARNING, 1).upper()).isBetween(0.25, 1.0);
    assertThatThrownBy(() -> funnel.limits(FunnelLine.WARNING, 0))
        .hasMessage("Number of answers 0 is below 1");
    assertThatThrownBy(() -> ShareFunnel.around(0, SURGERY))
        .hasMessage("Target 0.0 is outside 0 to 1, both excluded");
  }

  @Test
  void aTargetMayLieOnTheEndOfTheRange() {
    assertThat(new Funnel(1, 0.7, 0, -1, 1).limits(FunnelLine.WARNING, 10).upper()).isEqualTo(1.0);
    assertThat(new Funnel(-1, 0.7, 0, -1, 1).limits(FunnelLine.WARNING, 10).lower())
        .isEqualTo(-1.0);
  }
}
