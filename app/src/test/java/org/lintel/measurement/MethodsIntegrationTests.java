package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.measurement.MeasuredCompany.Home;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Sums;
import org.lintel.statistics.comparison.PanelChange;
import org.lintel.statistics.moments.Moments;
import org.lintel.statistics.quality.CarelessAnswers;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.reliability.Omega;
import org.lintel.statistics.weighting.StratifiedMean;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@LintelTest
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class MethodsIntegrationTests {

  private static final int COMMUNITIES = 6;
  private static final int HOMES = 40;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Random random = new Random(20261122);

  @Autowired MeasuredCompany companies;
  @Autowired Selections selections;
  @Autowired Readings readings;
  @Autowired Scales scales;
  @Autowired Panel panel;
  @Autowired AnswerQuality quality;

  private final List<Community> communities = new ArrayList<>();
  private final List<List<Answers>> before = new ArrayList<>();
  private final List<List<Answers>> after = new ArrayList<>();
  private Company company;
  private Questionnaire questionnaire;
  private Wave latest;

  /** The n-th community answers with 20 + 3n of its households, the first wave with four less. */
  @BeforeEach
  void askTwice() {
    company = companies.found("方法物业");
    questionnaire = company.version("yearly_owner_study").questionnaire();
    var homes = new ArrayList<List<Home>>();
    for (int i = 0; i < COMMUNITIES; i++) {
      Community community = company.community("%02d 号社区".formatted(i), "Asia/Shanghai");
      communities.add(community);
      homes.add(company.homes(community, HOMES + 10 * i));
    }
    Wave first = wave(now.minus(100, ChronoUnit.DAYS));
    latest = wave(now.minus(2, ChronoUnit.DAYS));
    var submissions = new ArrayList<Submission>();
    for (int i = 0; i < COMMUNITIES; i++) {
      before.add(new ArrayList<>());
      after.add(new ArrayList<>());
      for (int home = 0; home < 20 + 3 * i; home++) {
        if (home >= 4) {
          before.get(i).add(answers(home));
          submissions.add(
              company.submission(
                  first,
                  homes.get(i).get(home),
                  now.minus(99, ChronoUnit.DAYS),
                  before.get(i).getLast()));
        }
        after.get(i).add(answers(home));
        submissions.add(
            company.submission(latest, homes.get(i).get(home), now, after.get(i).getLast()));
      }
    }
    for (int from = 0; from < submissions.size(); from += 200) {
      company.store(submissions.subList(from, Math.min(submissions.size(), from + 200)));
    }
  }

  @Test
  void sameHouseholdsArePairedAndCountedByClass() {
    var pairs = new long[3][3];
    for (int i = 0; i < COMMUNITIES; i++) {
      for (int home = 4; home < after.get(i).size(); home++) {
        pairs[group(before.get(i).get(home - 4))][group(after.get(i).get(home))]++;
      }
    }
    var expected =
        (Difference) new PanelChange(nps(pairs[0]), nps(pairs[1]), nps(pairs[2])).compare();

    Panel.Answer answer =
        made(
            reading -> panel.of(company.chief(), reading, earlier()),
            Panel.Answer.InTheMaking.class);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Panel.Answer.Found.class,
            found -> {
              assertThat(found.households()).isEqualTo(expected.firstN());
              assertThat(found.retained()).isEqualTo(1);
              assertThat(found.change()).isEqualTo(100 * expected.value(), within(1e-9));
              assertThat(found.interval().lower())
                  .isEqualTo(100 * expected.interval().lower(), within(1e-9));
              assertThat(found.isCertain()).isEqualTo(expected.interval().excludes(0));
            });
  }

  @Test
  void everyCommunityCountsByItsHouseholds() {
    var strata = new ArrayList<StratifiedMean.Stratum>();
    for (int i = 0; i < COMMUNITIES; i++) {
      long promoters = after.get(i).stream().filter(answers -> group(answers) == 2).count();
      long detractors = after.get(i).stream().filter(answers -> group(answers) == 0).count();
      strata.add(
          new StratifiedMean.Stratum(
              HOMES + 10L * i,
              Sums.of(after.get(i).size(), promoters - detractors, promoters + detractors)));
    }
    StratifiedMean expected = StratifiedMean.postStratified(strata, true).value().orElseThrow();

    assertThat(WeightedScore.of(reading(Set.of())))
        .isInstanceOfSatisfying(
            WeightedScore.Weighted.class,
            weighted -> {
              assertThat(weighted.value()).isEqualTo(100 * expected.value(), within(1e-9));
              assertThat(weighted.interval().upper())
                  .isEqualTo(100 * expected.interval().upper(), within(1e-9));
              assertThat(weighted.designEffect()).isGreaterThan(1);
              assertThat(weighted.merged()).isZero();
            });
    assertThat(WeightedScore.of(reading(Set.of(communities.getFirst()))))
        .isInstanceOf(WeightedScore.NoSizes.class);
  }

  @Test
  void adjustedScoresLieBetweenTheOwnAndTheWholeAndNeedFiveCommunities() {
    Reading reading = reading(Set.of());
    AdjustedScores adjusted = AdjustedScores.of(reading);

    double whole = new NetPromoterScore().of(reading).shown().orElseThrow().value();
    assertThat(adjusted.scores()).hasSize(COMMUNITIES);
    assertThat(adjusted.isUncertain()).isTrue();
    CommunityComparison.of(reading)
        .rows()
        .forEach(row -> {
          double own = row.figure().shown().orElseThrow().value();
          var score = Objects.requireNonNull(adjusted.scores().get(row.community().id()));
          assertThat(Math.abs(score.value() - own)).isLessThanOrEqualTo(Math.abs(whole - own) + 10);
          assertThat(score.reliability()).isBetween(0.0, 1.0);
          assertThat(score.interval().contains(score.value())).isTrue();
        });
    assertThat(AdjustedScores.of(reading(Set.copyOf(communities.subList(0, 4)))).scores())
        .isEmpty();
  }

  @Test
  void reliabilityIsThatOfTheSameRows() {
    List<String> items = List.of("trust_word", "trust_honest", "trust_hands");
    var known = Moments.of(rows(items)).covariances();
    CronbachAlpha alpha = CronbachAlpha.of(known, 0, 1, 2).value().orElseThrow();
    double omega = Omega.of(known, 0, 1, 2).value().orElseThrow().value();

    Scales.Answer answer =
        made(reading -> scales.of(company.chief(), reading), Scales.Answer.InTheMaking.class);

    var found = (Scales.Answer.Found) answer;
    assertThat(found.scales()).hasSizeGreaterThanOrEqualTo(14);
    var trust =
        found.scales().stream()
            .filter(scale -> scale.code().equals("construct_trust"))
            .findFirst()
            .orElseThrow();
    assertThat(trust.n()).isEqualTo(known.n());
    assertThat(trust.alpha().orElseThrow().value()).isEqualTo(alpha.value(), within(1e-12));
    assertThat(trust.alpha().orElseThrow().interval().lower())
        .isEqualTo(alpha.interval().lower(), within(1e-12));
    assertThat(trust.omega().orElseThrow()).isEqualTo(omega, within(1e-9));
    Interval around = trust.around().orElseThrow();
    assertThat(around.lower()).isLessThan(omega).isGreaterThan(omega - 0.2);
    assertThat(around.upper()).isGreaterThan(omega).isLessThan(1);
  }

  @Test
  void carelessAnswersAreCountedAndFiguresShownWithoutThemFromTenOn() {
    List<String> items =
        questionnaire.questions().stream()
            .map(Item::code)
            .filter(code -> code.startsWith("p_"))
            .toList();
    double[][] rows = rows(items);
    long flat =
        IntStream.range(0, rows.length)
            .filter(i -> CarelessAnswers.variability(rows[i]) < 0.5)
            .count();

    AnswerQuality.Answer answer =
        made(
            reading -> quality.of(company.chief(), reading),
            AnswerQuality.Answer.InTheMaking.class);

    var found = (AnswerQuality.Answer.Found) answer;
    assertThat(found.answers()).isEqualTo(rows.length);
    assertThat(found.flat()).isEqualTo(flat).isGreaterThanOrEqualTo(12);
    assertThat(found.runs()).isGreaterThanOrEqualTo(12);
    assertThat(found.doubtful()).isBetween(12L, flat);
    Figure whole = new NetPromoterScore().of(reading(Set.of()).aiming(Aim.PROCESS));
    AnswerQuality.Both nps = found.figures().getFirst();
    assertThat(found.figures()).extracting(both -> both.all().metric()).doesNotHaveDuplicates();
    assertThat(found.figures())
        .extracting(both -> both.all().metric())
        .contains(Metric.SATISFACTION, Metric.TRUST, Metric.LOYALTY_INDEX, Metric.SERVPERF_SCORE);
    assertThat(nps.all().shown().orElseThrow().value())
        .isEqualTo(whole.shown().orElseThrow().value(), within(1e-9));
    assertThat(nps.without().orElseThrow().n()).hasValue(found.answers() - found.doubtful());
  }

  @Test
  void theChangeOfAGapIsThatOfPerceptionLessThatOfExpectation() {
    GapSplit split = company.within(() -> GapSplit.between(reading(Set.of()), earlier()));

    assertThat(split.communities()).isEqualTo(COMMUNITIES);
    assertThat(split.rows())
        .hasSize(5)
        .allSatisfy(row -> {
          assertThat(row.gap().value())
              .isEqualTo(row.perception().value() - row.expectation().value(), within(0.002));
          assertThat(row.gap().isCertain()).isFalse();
        });
  }

  private Reading reading(Set<Community> chosen) {
    var ids = chosen.stream().map(Community::uuid).collect(Collectors.toSet());
    var filter = new Filter(Optional.empty(), Optional.empty(), Set.of(), ids, Aim.DESCRIPTIVE);
    return company.within(() -> readings.read(selections.select(company.chief(), filter).now()));
  }

  private Reading earlier() {
    return readings.read(selections.select(company.chief(), Filter.USUAL).before().orElseThrow());
  }

  /** Asks until the job has made it. */
  private <T> T made(Function<Reading, T> asked, Class<? extends T> waiting) {
    Instant end = Instant.now().plusSeconds(60);
    T answer = company.within(() -> asked.apply(reading(Set.of())));
    while (waiting.isInstance(answer)) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(200_000_000);
      answer = company.within(() -> asked.apply(reading(Set.of())));
    }
    return answer;
  }

  private Wave wave(Instant opensAt) {
    return company.wave(
        "yearly_owner_study",
        opensAt,
        now.plus(9, ChronoUnit.DAYS),
        communities.toArray(Community[]::new));
  }

  private double[][] rows(List<String> items) {
    return after.stream()
        .flatMap(List::stream)
        .map(answers ->
            items.stream()
                .mapToDouble(item ->
                    answers.byItem().get(item) instanceof Answer.Score(int score)
                        ? score
                        : Double.NaN)
                .toArray())
        .toArray(double[][]::new);
  }

  private static Nps nps(long... counts) {
    return new Nps(counts[0], counts[1], counts[2]);
  }

  private static int group(Answers answers) {
    int score = answers.byItem().get("recommend") instanceof Answer.Score(int given) ? given : 0;
    if (score >= 9) {
      return 2;
    }
    return score >= 7 ? 1 : 0;
  }

  /** Every eighth household gives the same score to everything it perceives. */
  private Answers answers(int home) {
    var answers = new LinkedHashMap<String, Answer>();
    double taste = random.nextGaussian();
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.Rating rating) {
        boolean isCareless = home % 8 == 5 && rating.code().startsWith("p_");
        double own = isCareless ? 0 : random.nextGaussian();
        answers.put(
            rating.code(), new Answer.Score(rounded(isCareless ? 6 : 4.5 + taste + own, 1, 7)));
      }
    }
    answers.put("recommend", new Answer.Score(rounded(7.5 + taste + random.nextGaussian(), 0, 10)));
    return new Answers(answers);
  }

  private static int rounded(double value, int least, int most) {
    return Math.clamp(Math.round(value), least, most);
  }
}
