package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.statistics.Nps;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;

class PublishingTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void belowFiveAnswersNothingIsTold(int n) {
    for (Figure figure : figures(n)) {
      assertThat(figure.finding()).as(figure.metric().id()).isEqualTo(new Finding.TooFew(10));
      assertThat(figure.n()).as(figure.metric().id()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9})
  void fromFiveAnswersOnlyTheirNumberIsTold(int n) {
    for (Figure figure : figures(n)) {
      assertThat(figure.finding()).as(figure.metric().id()).isEqualTo(new Finding.TooFew(10));
      assertThat(figure.n()).as(figure.metric().id()).isEqualTo(OptionalLong.of(n));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 29})
  void fromTenAnswersAFigureStandsAsFew(int n) {
    for (Figure figure : figures(n)) {
      assertThat(figure.shown().orElseThrow().isLowBase()).as(figure.metric().id()).isTrue();
    }
  }

  @Test
  void fromThirtyAnswersAFigureStands() {
    for (Figure figure : figures(30)) {
      assertThat(figure.shown().orElseThrow().isLowBase()).as(figure.metric().id()).isFalse();
    }
  }

  @Test
  void aSmallDistributionHasNoBars() {
    var few = new ReadingFixture("relationship_nps").camps(1, 99, 3, 3, 3).reading(Aim.PROCESS);
    var enough = new ReadingFixture("relationship_nps").camps(1, 99, 3, 3, 4).reading(Aim.PROCESS);

    assertThat(LikelihoodDistribution.of(few).bars()).isEmpty();
    assertThat(LikelihoodDistribution.of(enough).bars()).hasSize(11);
    assertThat(
            LikelihoodDistribution.of(enough).bars().stream()
                .map(LikelihoodDistribution.Bar::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
  }

  @Test
  void answersOfOneClassAreWithheld() {
    var reading =
        new ReadingFixture("relationship_nps").camps(1, 99, 0, 0, 20).reading(Aim.PROCESS);

    assertThat(new NetPromoterScore().of(reading).finding())
        .isEqualTo(new Finding.Withheld(Finding.Reason.UNANIMOUS));
    assertThat(LikelihoodDistribution.of(reading).bars()).isEmpty();
  }

  @Test
  void aTotalLeavesOutTheSmallCommunityThatCouldBeSubtracted() {
    var fixture =
        new ReadingFixture("relationship_nps").camps(1, 99, 5, 5, 20).camps(2, 99, 2, 2, 2);

    var both = new NetPromoterScore().of(fixture.reading(Aim.PROCESS));
    var small = new NetPromoterScore().of(fixture.reading(Aim.PROCESS, 2));

    assertThat(both.n()).hasValue(30);
    assertThat(both.base()).isEqualTo(new Base(99, 99, 30));
    assertThat(both.leftOut()).isEqualTo(new LeftOut(1, OptionalLong.of(6), OptionalLong.empty()));
    assertThat(small.finding()).isEqualTo(new Finding.TooFew(10));
  }

  /**
   * Whatever filters an attacker combines: each figure shown is a sum over communities. Every sum
   * that can be made of figures by adding and subtracting is a sum over cells, so no cell may be
   * below the floor or of one class.
   */
  @Test
  void noCombinationOfFiltersGivesAFewAnswers() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    int cells = 0;
    for (int round = 0; round < 200; round++) {
      var fixture = new ReadingFixture("relationship_nps");
      var truth = new ArrayList<Nps>();
      for (int id = 1; id <= 5; id++) {
        var nps = new Nps(random.nextInt(9), random.nextInt(5), random.nextInt(9));
        truth.add(nps);
        fixture.camps(id, 99, (int) nps.detractors(), (int) nps.passives(), (int) nps.promoters());
      }
      var shown = shownSets(fixture);
      for (Set<Integer> atom : atoms(shown)) {
        Nps together =
            atom.stream().map(id -> truth.get(id - 1)).reduce(new Nps(0, 0, 0), Nps::merge);
        assertThat(together.n()).as("seed %d: %s of %s", seed, atom, truth).isGreaterThan(9);
        assertThat(together.isUnanimous()).as("seed %d: %s", seed, atom).isFalse();
        cells++;
      }
    }

    assertThat(cells).isGreaterThan(100);
  }

  /** The communities counted in the figure of each of the 31 filters. */
  private static Set<Set<Integer>> shownSets(ReadingFixture fixture) {
    var sets = new HashSet<Set<Integer>>();
    for (int filter = 1; filter < 32; filter++) {
      int bits = filter;
      Integer[] chosen =
          IntStream.rangeClosed(1, 5)
              .filter(id -> (bits >> (id - 1) & 1) == 1)
              .boxed()
              .toArray(Integer[]::new);
      var reading = fixture.reading(Aim.PROCESS, chosen);
      if (new NetPromoterScore().of(reading).shown().isPresent()) {
        sets.add(
            Pool.of(NetPromoterScore.ANSWERS, reading).counted().stream()
                .map(Stratum::community)
                .collect(Collectors.toSet()));
      }
    }
    return sets;
  }

  /** The finest parts that sets can be cut into by each other. */
  private static Set<Set<Integer>> atoms(Set<Set<Integer>> sets) {
    var atoms = new HashSet<Set<Integer>>();
    for (int id = 1; id <= 5; id++) {
      int one = id;
      var in = sets.stream().filter(set -> set.contains(one)).toList();
      if (!in.isEmpty()) {
        var atom = new HashSet<>(in.getFirst());
        in.forEach(atom::retainAll);
        sets.stream().filter(set -> !set.contains(one)).forEach(atom::removeAll);
        atoms.add(atom);
      }
    }
    return atoms;
  }

  private static List<Figure> figures(int n) {
    var owners =
        new ReadingFixture("yearly_owner_study").community(1, 200, owners(n)).reading(Aim.PROCESS);
    var figures = new ArrayList<Figure>();
    HeadlineMetric.all().forEach(metric -> figures.add(metric.of(owners)));
    var gaps = ExpectationGap.of(owners).dimensions().getFirst();
    figures.add(gaps.row().expectation());
    figures.add(gaps.row().gap());
    figures.add(gaps.items().getFirst().row().perception());
    figures.add(gaps.items().getFirst().row().gap());
    figures.add(ServperfScore.of(owners).overall());
    return figures;
  }

  /** Every figure varies: also expectations, which differ by one point. */
  private static int score(Item item, int owner) {
    int low = item.code().startsWith("e_") ? 5 : 3;
    return owner % 2 == 0 ? 7 : low;
  }

  private static List<Answers> owners(int n) {
    var items = ReadingFixture.questionnaire("yearly_owner_study").questions();
    return ReadingFixture.times(
        n,
        i ->
            ReadingFixture.answers(
                items.stream()
                    .filter(item -> item instanceof Item.Rating || item instanceof Item.Recommend)
                    .collect(Collectors.toMap(item -> item.code(), item -> score(item, i)))));
  }
}
