package org.lintel.statistics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.Share;
import org.lintel.statistics.risk.GroupedRegression.Pattern;

class HazardTests {

  /** Ten households: lost in period 1, 2, 2, 3; no longer seen after 1 and 2; four stay. */
  private static HazardTable ten() {
    return HazardTable.none(3)
        .plus(1, true)
        .plus(2, true)
        .plus(2, true)
        .plus(3, true)
        .plus(1, false)
        .plus(2, false)
        .plus(3, false)
        .plus(3, false)
        .plus(3, false)
        .plus(3, false);
  }

  @Test
  void aTableCountsThoseAtRisk() {
    assertThat(ten().periods()).containsExactly(new Share(1, 10), new Share(2, 8), new Share(1, 5));
    var survival = ten().survival();
    assertThat(survival.get(0).value()).isCloseTo(0.9, within(1e-12));
    assertThat(survival.get(1).value()).isCloseTo(0.9 * 0.75, within(1e-12));
    assertThat(survival.get(2).value()).isCloseTo(0.9 * 0.75 * 0.8, within(1e-12));
    // Without withdrawals Greenwood's error is the binomial one.
    assertThat(survival.get(0).standardError()).isCloseTo(Math.sqrt(0.09 / 10), within(1e-12));
    assertThat(survival.get(2).standardError())
        .isCloseTo(0.54 * Math.sqrt(1 / 90.0 + 2 / 48.0 + 1 / 20.0), within(1e-12));
  }

  @Test
  void aTableEndsWhereNobodyIsLeft() {
    var all = HazardTable.none(3).plus(1, false).plus(2, true);

    assertThat(all.survival())
        .containsExactly(new HazardTable.Survival(1, 0), new HazardTable.Survival(0, 0));
    assertThat(all.merge(ten())).isEqualTo(ten().merge(all));
    assertThatThrownBy(() -> all.plus(0, true)).hasMessageContaining("0 periods");
    assertThatThrownBy(() -> all.plus(4, true)).hasMessageContaining("4 periods");
    assertThatThrownBy(() -> all.merge(HazardTable.none(2))).hasMessageContaining("2 periods");
  }

  private static List<Pattern> dummies(HazardTable table) {
    return IntStream.range(0, table.periods().size())
        .mapToObj(t ->
            new Pattern(
                IntStream.range(0, table.periods().size())
                    .mapToObj(k -> k == t ? 1.0 : 0.0)
                    .toList(),
                table.periods().get(t)))
        .toList();
  }

  /** With a mark for each period and nothing else the model is the table. */
  @Test
  void onlyPeriodsGiveTheTableByBothLinks() {
    for (Link link : Link.values()) {
      var fit = GroupedRegression.fit(link, dummies(ten())).value().orElseThrow();

      assertThat(fit.probability(1, 0, 0)).isCloseTo(0.1, within(1e-9));
      assertThat(fit.probability(0, 1, 0)).isCloseTo(0.25, within(1e-9));
      assertThat(fit.probability(0, 0, 1)).isCloseTo(0.2, within(1e-9));
      assertThat(fit.events()).isEqualTo(4);
      assertThat(fit.n()).isEqualTo(23);
      assertThat(fit.link()).isEqualTo(link);
    }
    var logit = GroupedRegression.fit(Link.LOGIT, dummies(ten())).value().orElseThrow();
    assertThat(logit.coefficients().getFirst()).isCloseTo(Math.log(1 / 9.0), within(1e-9));
    assertThat(logit.standardErrors().getFirst())
        .isCloseTo(Math.sqrt(1 / 1.0 + 1 / 9.0), within(1e-9));
    var hazard =
        GroupedRegression.fit(Link.COMPLEMENTARY_LOG_LOG, dummies(ten())).value().orElseThrow();
    assertThat(hazard.coefficients().getFirst()).isCloseTo(Math.log(-Math.log(0.9)), within(1e-9));
  }

  /** Counts by pattern and the single observations give the same. */
  @Test
  void groupedCountsAreTheSameModelAsTheirRows() {
    var random = Seed.random();
    var patterns = new ArrayList<Pattern>();
    var features = new ArrayList<double[]>();
    var events = new ArrayList<Boolean>();
    for (int period = 0; period < 4; period++) {
      for (int breach = 0; breach < 2; breach++) {
        long n = 30L + random.nextInt(40);
        long d = 3 + random.nextInt(9) + 4L * breach;
        patterns.add(new Pattern(List.of(1.0, (double) period, (double) breach), new Share(d, n)));
        for (int i = 0; i < n; i++) {
          features.add(new double[] {period, breach});
          events.add(i < d);
        }
      }
    }
    boolean[] event = new boolean[events.size()];
    for (int i = 0; i < event.length; i++) {
      event[i] = events.get(i);
    }
    var rows = Logistic.fit(features.toArray(double[][]::new), event).value().orElseThrow();

    var grouped = GroupedRegression.fit(Link.LOGIT, patterns).value().orElseThrow();

    for (int i = 0; i < 3; i++) {
      assertThat(grouped.coefficients().get(i)).isCloseTo(rows.coefficients().get(i), within(1e-8));
      assertThat(grouped.standardErrors().get(i))
          .isCloseTo(rows.standardErrors().get(i), within(1e-6));
    }
    assertThat(grouped.events()).isEqualTo(rows.events());
    assertThat(grouped.n()).isEqualTo(rows.n());
  }

  /** Exponential times cut into periods: the slope is that of the continuous hazard. */
  @Test
  void theLogLogLinkFindsProportionalHazards() {
    var random = Seed.random();
    var tables = new HazardTable[] {HazardTable.none(5), HazardTable.none(5)};
    for (int household = 0; household < 8000; household++) {
      int group = household % 2;
      double rate = group == 0 ? 0.1 : 0.1 * Math.exp(0.7);
      double time = -Math.log(1 - random.nextDouble()) / rate;
      int observed = (int) Math.min(5, 1 + Math.floor(time));
      tables[group] = tables[group].plus(observed, time < 5);
    }
    var patterns = new ArrayList<Pattern>();
    for (int group = 0; group < 2; group++) {
      for (Share period : tables[group].periods()) {
        patterns.add(new Pattern(List.of(1.0, (double) group), period));
      }
    }

    var fit = GroupedRegression.fit(Link.COMPLEMENTARY_LOG_LOG, patterns).value().orElseThrow();

    assertThat(fit.coefficients().get(1)).isCloseTo(0.7, within(0.12));
    assertThat(fit.coefficients().get(0)).isCloseTo(Math.log(0.1), within(0.12));
  }

  @Test
  void aModelThatCannotBeFittedSaysWhy() {
    var one = new Pattern(List.of(1.0), new Share(0, 9));
    assertThat(GroupedRegression.fit(Link.LOGIT, List.of(one)))
        .isEqualTo(new Outcome.Impossible<GroupedRegression>(Reason.CONSTANT));
    assertThat(GroupedRegression.fit(Link.LOGIT, List.of()))
        .isEqualTo(new Outcome.Impossible<GroupedRegression>(Reason.CONSTANT));
    var same = new Pattern(List.of(1.0, 1.0), new Share(3, 9));
    assertThat(GroupedRegression.fit(Link.LOGIT, List.of(same)))
        .isEqualTo(new Outcome.Impossible<GroupedRegression>(Reason.DEPENDENT));
    var never = new Pattern(List.of(1.0, 0.0), new Share(0, 9));
    var always = new Pattern(List.of(1.0, 1.0), new Share(5, 9));
    assertThat(GroupedRegression.fit(Link.LOGIT, List.of(never, always)).value()).isEmpty();
    assertThatThrownBy(() -> GroupedRegression.fit(Link.LOGIT, List.of(always, one)))
        .hasMessageContaining("2 features");
    var fit = GroupedRegression.fit(Link.LOGIT, dummies(ten())).value().orElseThrow();
    assertThatThrownBy(() -> fit.probability(1)).hasMessageContaining("1 features");
  }

  private static Validation validated(SplittableRandom random, double exaggerated) {
    int n = 4000;
    double[] risks = new double[n];
    boolean[] event = new boolean[n];
    for (int i = 0; i < n; i++) {
      double odds = -1 + random.nextGaussian();
      event[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      risks[i] = 1 / (1 + Math.exp(-exaggerated * odds));
    }
    return Validation.of(risks, event).value().orElseThrow();
  }

  @Test
  void trueRisksAreCalibratedAndExaggeratedOnesAreNot() {
    var right = validated(Seed.random(), 1);
    var bold = validated(Seed.random(), 2);

    assertThat(right.slope()).isCloseTo(1, within(5 * right.slopeError()));
    assertThat(right.intercept()).isCloseTo(0, within(0.25));
    assertThat(bold.slope()).isCloseTo(right.slope() / 2, within(1e-6));
    assertThat(bold.intercept()).isCloseTo(right.intercept(), within(1e-6));
    assertThat(bold.auc()).isEqualTo(right.auc());
    assertThat(bold.brier()).isGreaterThan(right.brier());
  }

  /** Pairs counted one by one, and DeLong's error from its placements. */
  @Test
  void theAreaIsTheShareOfPairsInTheRightOrder() {
    double[] risks = {
      .9, .5, .5, .3, .8, .6, .7, .2, .9, .4, .1, .5, .2, .3, .6, .1, .4, .3, .2, .1, .3, .5
    };
    boolean[] event = new boolean[risks.length];
    for (int i = 0; i < 11; i++) {
      event[i] = true;
    }
    var found = Validation.of(risks, event).value().orElseThrow();
    double wins = 0;
    double brier = 0;
    double[] above = new double[11];
    double[] below = new double[11];
    for (int i = 0; i < 11; i++) {
      brier += Math.pow(1 - risks[i], 2) + Math.pow(risks[11 + i], 2);
      for (int j = 0; j < 11; j++) {
        double win = (Math.signum(risks[i] - risks[11 + j]) + 1) / 2;
        wins += win;
        above[i] += win / 11;
        below[j] += win / 11;
      }
    }

    assertThat(found.auc()).isCloseTo(wins / 121, within(1e-12));
    assertThat(found.brier()).isCloseTo(brier / 22, within(1e-12));
    assertThat(found.aucError())
        .isCloseTo(Math.sqrt(variance(above) / 11 + variance(below) / 11), within(1e-12));
    assertThat(found.events()).isEqualTo(11);
    assertThat(found.n()).isEqualTo(22);
  }

  private static double variance(double... values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  @Test
  void riskOfNothingOrWithoutEventsIsRefused() {
    double[] same = new double[20];
    Arrays.fill(same, 0.3);
    boolean[] half = new boolean[20];
    for (int i = 0; i < 10; i++) {
      half[i] = true;
    }
    assertThat(Validation.of(same, half))
        .isEqualTo(new Outcome.Impossible<Validation>(Reason.CONSTANT));
    half[0] = false;
    assertThat(Validation.of(same, half)).isEqualTo(new Outcome.TooFew<Validation>(9, 10));
    assertThatThrownBy(() -> Validation.of(new double[] {1}, new boolean[] {true}))
        .hasMessageContaining("1.0");
    assertThatThrownBy(() -> Validation.of(new double[] {.5}, new boolean[0]))
        .hasMessageContaining("1 risks");
  }

  /** The error of ln(-ln(1 - p)) is that of p over the slope -(1 - p) ln(1 - p). */
  @Test
  void errorsOfTheLogLogLinkFollowFromThoseOfTheShares() {
    var fit =
        GroupedRegression.fit(Link.COMPLEMENTARY_LOG_LOG, dummies(ten())).value().orElseThrow();

    var periods = ten().periods();
    for (int t = 0; t < periods.size(); t++) {
      double p = periods.get(t).value();
      double slope = -(1 - p) * Math.log(1 - p);
      assertThat(fit.standardErrors().get(t))
          .isCloseTo(Math.sqrt(p * (1 - p) / periods.get(t).n()) / slope, within(1e-9));
    }
  }

  @Test
  void aPatternThatNobodyHasDoesNotCount() {
    var patterns = new ArrayList<>(dummies(ten()));
    patterns.addFirst(new Pattern(List.of(), new Share(0, 0)));

    assertThat(GroupedRegression.fit(Link.LOGIT, patterns))
        .isEqualTo(GroupedRegression.fit(Link.LOGIT, dummies(ten())));
  }

  /** Marks of a tenth: coefficients ten times as large, farther than one step may go. */
  @Test
  void anotherUnitOfTheFeaturesGivesTheSameProbabilities() {
    var tenths =
        dummies(ten()).stream()
            .map(one ->
                new Pattern(one.features().stream().map(x -> x / 10).toList(), one.observed()))
            .toList();

    var fit = GroupedRegression.fit(Link.LOGIT, tenths).value().orElseThrow();

    assertThat(fit.coefficients().getFirst()).isCloseTo(10 * Math.log(1 / 9.0), within(1e-7));
    assertThat(fit.probability(0, 0.1, 0)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void aRiskOfNothingIsNoRisk() {
    assertThatThrownBy(() -> Validation.of(new double[] {0}, new boolean[] {true}))
        .hasMessageContaining("0.0");
  }

  /** The longest way of 200 steps is too short, or leads beyond 30: no number is given instead. */
  @Test
  void coefficientsWithoutAnEndAreNotGiven() {
    for (double mark : new double[] {0.01, 0.001}) {
      var small =
          dummies(ten()).stream()
              .map(one ->
                  new Pattern(one.features().stream().map(x -> mark * x).toList(), one.observed()))
              .toList();
      assertThat(GroupedRegression.fit(Link.LOGIT, small))
          .isEqualTo(new Outcome.Impossible<GroupedRegression>(Reason.NOT_CONVERGED));
    }
  }
}
