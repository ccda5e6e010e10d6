package org.lintel.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;

class ReplicatedMomentsTests {

  private static final long SEED = 7;

  private final RandomGenerator random = Seed.random();

  @Test
  void everyReplicateIsTheSumOfItsWeightedUnits() {
    var units = units(300, 3, 4);
    var found = collect(units, 25).moments();
    for (int r = 0; r < 25; r++) {
      var expected = IntegerMoments.none(3);
      for (int u = 0; u < units.size(); u++) {
        expected = expected.plus(units.get(u), PoissonWeights.weight(u, r, SEED));
      }
      assertThat(found.replicate(r).toArray()).isEqualTo(expected.toArray());
    }
    assertThat(found.units()).isEqualTo(300);
    assertThat(found.whole().toArray())
        .isEqualTo(units.stream().reduce(IntegerMoments::merge).orElseThrow().toArray());
  }

  @Test
  void anyOrderAndAnySplitGivesTheSameReplicates() {
    var units = units(200, 2, 5);
    var whole = collect(units, 10).moments();
    var order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
    Collections.shuffle(order, new Random(random.nextLong()));
    var first = ReplicatedMoments.collect(2, 10, SEED);
    var second = ReplicatedMoments.collect(2, 10, SEED);
    for (int u : order) {
      (random.nextBoolean() ? first : second).add(u, units.get(u));
    }
    var merged = second.moments().merge(first.moments());
    assertThat(merged.units()).isEqualTo(200);
    assertThat(merged.whole().toArray()).isEqualTo(whole.whole().toArray());
    for (int r = 0; r < 10; r++) {
      assertThat(merged.replicate(r).toArray()).isEqualTo(whole.replicate(r).toArray());
    }
  }

  @Test
  void laterUnitsDoNotChangeWhatWasTaken() {
    var units = units(5, 1, 3);
    var collector = ReplicatedMoments.collect(1, 2, SEED).add(1, units.get(0));
    var before = collector.moments();
    long[] sums = before.replicate(0).toArray();
    collector.add(2, units.get(1)).moments();
    assertThat(before.replicate(0).toArray()).isEqualTo(sums);
  }

  /** A mean of n equal units has the error σ/√n; the draws must say so. */
  @Test
  void theSpreadOfTheDrawsIsTheStandardError() {
    var collector = ReplicatedMoments.collect(1, 1000, SEED);
    double sum = 0;
    double squares = 0;
    for (int u = 0; u < 2000; u++) {
      int answer = random.nextInt(11);
      sum += answer;
      squares += answer * answer;
      collector.add(u, IntegerMoments.collect(1).add(answer).moments());
    }
    double error = Math.sqrt((squares / 2000 - sum / 2000 * sum / 2000) / 2000);
    var draws = found(collector.moments().draw(known -> Outcome.of(List.of(known.mean(0)))));
    assertThat(found(draws.standardError(0))).isCloseTo(error, within(0.1 * error));
    var interval = found(draws.interval(0, 0.95));
    assertThat(interval.halfWidth()).isCloseTo(1.96 * error, within(0.2 * error));
    assertThat(interval.contains(draws.values().getFirst())).isTrue();
  }

  /** Ten neighbours of one mind are one answer: drawing them one by one would hide that. */
  @Test
  void wholeCommunitiesShowWhatSingleHouseholdsHide() {
    var whole = ReplicatedMoments.collect(1, 500, SEED);
    var single = ReplicatedMoments.collect(1, 500, SEED);
    for (int community = 0; community < 200; community++) {
      var moments = IntegerMoments.collect(1);
      int mood = random.nextInt(11);
      for (int i = 0; i < 10; i++) {
        moments.add(mood);
        single.add(community * 10L + i, IntegerMoments.collect(1).add(mood).moments());
      }
      whole.add(community, moments.moments());
    }
    double honest = error(whole.moments());
    double naive = error(single.moments());
    assertThat(honest / naive).isCloseTo(Math.sqrt(10), within(0.5));
  }

  private static double error(ReplicatedMoments moments) {
    return found(found(moments.draw(known -> Outcome.of(List.of(known.mean(0))))).standardError(0));
  }

  @Test
  void driversHaveBandsAndPlaces() {
    var draws =
        found(collect(units(400, 4, 6), 300).moments().draw(ReplicatedMomentsTests::johnson));
    assertThat(draws.failed()).isZero();
    assertThat(draws.values()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      var places = found(draws.places(i, 0.95));
      assertThat(places.lower()).isBetween(1.0, 3.0);
      assertThat(found(draws.interval(i, 0.99)).contains(draws.values().get(i))).isTrue();
    }
    var there = found(draws.difference(0, 1, 0.9));
    var back = found(draws.difference(1, 0, 0.9));
    assertThat(back.lower()).isEqualTo(-there.upper());
    assertThat(back.upper()).isEqualTo(-there.lower());
  }

  private static Outcome<List<Double>> johnson(Covariances known) {
    return JohnsonWeights.of(known, 0, 1, 2, 3).map(Attribution::shares);
  }

  @Test
  void percentilesAreThePlacesInTheOrder() {
    var values = IntStream.rangeClosed(1, 200).mapToObj(i -> List.of((double) i, -1.0)).toList();
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(1));
    var draws = new BootstrapDraws(List.of(100.0, 0.0), shuffled, 3);
    assertThat(found(draws.interval(0, 0.95))).isEqualTo(new Interval(5, 196, 0.95));
    assertThat(found(draws.interval(0, 0.9))).isEqualTo(new Interval(10, 191, 0.9));
    assertThat(found(draws.interval(0, 0.999))).isEqualTo(new Interval(1, 200, 0.999));
    assertThat(found(draws.difference(0, 1, 0.95))).isEqualTo(new Interval(6, 197, 0.95));
    assertThat(found(draws.places(0, 0.95))).isEqualTo(new Interval(1, 1, 0.95));
    assertThat(found(draws.places(1, 0.95))).isEqualTo(new Interval(2, 2, 0.95));
    assertThat(found(draws.standardError(0))).isCloseTo(Math.sqrt(200 * 201 / 12.0), within(1e-9));
  }

  @Test
  void tooFewDrawsAndReplicatesWithoutResultAreSaid() {
    var few = new BootstrapDraws(List.of(1.0), Collections.nCopies(199, List.of(1.0)), 0);
    assertThat(few.interval(0, 0.95)).isEqualTo(new Outcome.TooFew<>(199, 200));
    assertThat(few.standardError(0)).isEqualTo(new Outcome.TooFew<>(199, 200));
    assertThatThrownBy(() -> few.interval(0, 1)).hasMessageContaining("level 1.0");
    assertThatThrownBy(() -> few.places(0, 0)).hasMessageContaining("level 0.0");
    assertThatThrownBy(() -> new BootstrapDraws(List.of(1.0), List.of(List.of()), 0))
        .hasMessageContaining("1 numbers");

    var moments = collect(units(3, 1, 1), 40).moments();
    var draws = found(moments.draw(known -> Outcome.of(List.of(known.mean(0)))));
    assertThat(draws.failed()).isPositive();
    assertThat(draws.draws()).hasSize(40 - draws.failed());
    assertThat(moments.draw(_ -> Outcome.impossible(Reason.CONSTANT)))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
  }

  @Test
  void whatCannotBeAddedIsRefused() {
    assertThatThrownBy(() -> ReplicatedMoments.collect(1, 0, 1)).hasMessageContaining("0 rep");
    var one = ReplicatedMoments.collect(1, 2, 1).moments();
    assertThatThrownBy(() -> one.merge(ReplicatedMoments.collect(2, 2, 1).moments()))
        .hasMessageContaining("2 of 2 from 1");
    assertThatThrownBy(() -> one.merge(ReplicatedMoments.collect(1, 3, 1).moments()))
        .hasMessageContaining("3 of 1 from 1");
    assertThatThrownBy(() -> one.merge(ReplicatedMoments.collect(1, 2, 9).moments()))
        .hasMessageContaining("2 of 1 from 9");
    var huge = IntegerMoments.of(1, 1, Long.MAX_VALUE / 30, 1);
    var collector = ReplicatedMoments.collect(1, 1, 1).add(1, huge);
    assertThatThrownBy(() -> collector.add(2, huge)).isInstanceOf(ArithmeticException.class);
  }

  private static ReplicatedMoments.Collector collect(List<IntegerMoments> units, int replicates) {
    var collector = ReplicatedMoments.collect(units.getFirst().size(), replicates, SEED);
    for (int u = 0; u < units.size(); u++) {
      collector.add(u, units.get(u));
    }
    return collector;
  }

  private List<IntegerMoments> units(int count, int size, int rows) {
    var units = new ArrayList<IntegerMoments>();
    for (int u = 0; u < count; u++) {
      var moments = IntegerMoments.collect(size);
      for (int r = 0; r < rows; r++) {
        int mood = random.nextInt(5);
        moments.add(IntStream.range(0, size).map(_ -> mood + random.nextInt(4)).toArray());
      }
      units.add(moments.moments());
    }
    return units;
  }

  private static <T> T found(Outcome<T> outcome) {
    return outcome.value().orElseThrow();
  }

  /** Draws 1, 2 and 4 in turn, 67 times: squares around 7/3 are 14/3 for each three. */
  @Test
  void drawsFarFromZeroSpreadAsMuch() {
    for (double moved : new double[] {0, 1e9}) {
      var draws = IntStream.range(0, 201).mapToObj(i -> List.of(moved + (1 << i % 3))).toList();
      var error = new BootstrapDraws(List.of(moved), draws, 0).standardError(0);
      assertThat(found(error)).isCloseTo(Math.sqrt(67 * 14 / 3.0 / 200), within(1e-6));
    }
  }
}
