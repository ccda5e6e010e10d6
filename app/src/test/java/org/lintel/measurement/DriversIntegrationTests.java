package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.measurement.MeasuredCompany.Home;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.moments.Moments;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One company is looked at by most; what adds answers to it comes last. */
@LintelTest
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DriversIntegrationTests {

  private static final int HOMES = 24;
  private static final int COMMUNITIES = 11;
  private static final int LAST = Integer.MAX_VALUE - 10;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Random random = new Random(20261122);

  @Autowired MeasuredCompany companies;
  @Autowired Selections selections;
  @Autowired Readings readings;
  @Autowired Drivers drivers;
  @Autowired RenewingAnalyses renewing;
  @Autowired StoredMoments moments;
  @Autowired JdbcClient database;

  private final List<Community> communities = new ArrayList<>();
  private final Map<Community, List<Home>> homes = new HashMap<>();
  private final List<Answers> given = new ArrayList<>();
  private Company company;
  private Wave wave;
  private Questionnaire questionnaire;

  @BeforeAll
  void ask() {
    company = companies.found("驱动物业");
    communities.clear();
    for (int i = 0; i < COMMUNITIES; i++) {
      Community community = company.community("%02d 号社区".formatted(i), "Asia/Shanghai");
      communities.add(community);
      homes.put(community, company.homes(community, HOMES + 6));
    }
    questionnaire = company.version("yearly_owner_study").questionnaire();
    wave =
        company.wave(
            "yearly_owner_study",
            now.minus(2, ChronoUnit.DAYS),
            now.plus(9, ChronoUnit.DAYS),
            communities.toArray(Community[]::new));
    var submissions = new ArrayList<Submission>();
    for (Community community : communities) {
      for (int i = 0; i < HOMES; i++) {
        Answers answers = answers();
        given.add(answers);
        submissions.add(
            company.submission(
                wave, Objects.requireNonNull(homes.get(community)).get(i), now, answers));
      }
    }
    company.store(submissions);
  }

  @Test
  void importanceOfItemsIsThatOfTheSameRows() {
    DriverAnswer.Found found = found(company.chief(), Set.of(), DriverLevel.ITEMS);

    List<String> codes = found.drivers().stream().map(DriverAnswer.Driver::code).toList();
    Attribution expected = attributed(rows("recommend", codes), true);
    assertThat(codes).hasSize(22);
    assertThat(found.method()).isEqualTo(JohnsonWeights.METHOD);
    assertThat(found.isClustered()).isTrue();
    assertThat(found.replicates()).isGreaterThan(900);
    assertThat(found.explained()).isEqualTo(expected.rSquared(), within(1e-12));
    assertThat(found.ofExplained().lower()).isLessThan(found.explained());
    for (int i = 0; i < codes.size(); i++) {
      assertThat(found.drivers().get(i).importance())
          .isEqualTo(expected.relative().get(i), within(1e-12));
    }
    assertThat(found.n()).isEqualTo(expected.n());
  }

  @Test
  void whatReallyDrivesIsFoundAndCalledSoOnlyWhenCertain() {
    DriverAnswer.Found found = found(company.chief(), Set.of(), DriverLevel.ITEMS);

    var strongest = found.drivers().get(9);
    assertThat(strongest.ofImportance().lower()).isGreaterThan(found.importanceAxis());
    assertThat(strongest.inFirstThree()).isGreaterThan(0.99);
    assertThat(strongest.position()).isEqualTo(DriverAnswer.Position.FIX_FIRST);
    assertThat(found.drivers())
        .allSatisfy(driver -> {
          boolean isCertain =
              driver.ofImportance().excludes(found.importanceAxis())
                  && driver.score().orElseThrow().interval().excludes(found.performanceAxis());
          assertThat(driver.position() != DriverAnswer.Position.UNDECIDED).isEqualTo(isCertain);
        });
  }

  @Test
  void ofFewCommunitiesHouseholdsAreDrawn() {
    Community[] few = communities.subList(0, 6).toArray(Community[]::new);
    Viewer manager = company.managerOf(few);

    assertThat(ask(manager, Set.of(), DriverLevel.ITEMS))
        .isInstanceOfSatisfying(
            DriverAnswer.TooFew.class,
            tooFew -> {
              assertThat(tooFew.needs()).isEqualTo(220);
              assertThat(tooFew.n()).hasValue(6 * HOMES);
            });
    DriverAnswer.Found found = found(manager, Set.of(), DriverLevel.DIMENSIONS);
    assertThat(found.method()).isEqualTo(Lmg.METHOD);
    assertThat(found.isClustered()).isFalse();
    assertThat(found.replicates()).isEqualTo(500);
    assertThat(found.drivers())
        .extracting(DriverAnswer.Driver::code)
        .contains("perception_responsiveness", "construct_trust");
    assertThat(found.drivers().stream().mapToDouble(DriverAnswer.Driver::importance).sum())
        .isEqualTo(1, within(1e-9));
  }

  @Test
  void lookingAgainChangesNothingAndAsksForNothing() {
    DriverAnswer.Found first = found(company.chief(), Set.of(), DriverLevel.DIMENSIONS);
    company.run(() -> database.sql("DELETE FROM stored_analysis").update());
    DriverAnswer.Found second = found(company.chief(), Set.of(), DriverLevel.DIMENSIONS);

    assertThat(second.drivers()).isEqualTo(first.drivers());
    int before = jobCount();
    assertThat(ask(company.chief(), Set.of(), DriverLevel.DIMENSIONS)).isEqualTo(second);
    assertThat(jobCount()).isEqualTo(before);
  }

  @Test
  @Order(LAST)
  void answersThatCameSinceAreSaidAndThenInIt() {
    ask(); // a company of which nothing else is kept that would be renewed too
    DriverAnswer.Found first = found(company.chief(), Set.of(), DriverLevel.DIMENSIONS);
    Home late = Objects.requireNonNull(homes.get(communities.getFirst())).get(HOMES);
    company.store(List.of(company.submission(wave, late, now, complete())));

    var stale = (DriverAnswer.Found) ask(company.chief(), Set.of(), DriverLevel.DIMENSIONS);
    assertThat(stale.drivers())
        .extracting(DriverAnswer.Driver::importance)
        .isEqualTo(first.drivers().stream().map(DriverAnswer.Driver::importance).toList());
    assertThat(stale.dataCut()).isEqualTo(first.dataCut());
    assertThat(company.within(() -> renewing.renew(company.organisation))).isEqualTo(1);
    var renewed = (DriverAnswer.Found) ask(company.chief(), Set.of(), DriverLevel.DIMENSIONS);
    assertThat(renewed.n()).isEqualTo(first.n() + 1);
    assertThat(renewed.isRenewed()).isFalse();
    assertThat(company.within(() -> renewing.renew(company.organisation))).isZero();
  }

  @Test
  @Order(LAST + 1)
  void onlyCommunitiesWithNewAnswersAreReadAgain() {
    found(company.chief(), Set.of(), DriverLevel.DIMENSIONS);
    Community one = communities.get(3);
    company.store(
        List.of(
            company.submission(
                wave, Objects.requireNonNull(homes.get(one)).get(HOMES), now, complete())));

    List<Spot> all = communities.stream().map(c -> new Spot(wave.id(), c.id())).toList();
    assertThat(company.within(() -> moments.outdated(all)))
        .containsExactly(new Spot(wave.id(), one.id()));
  }

  @Test
  void aManagerIsToldOfTheOwnCommunitiesOnly() {
    Viewer manager = company.managerOf(communities.get(0));

    var whole = found(company.chief(), Set.of(), DriverLevel.DIMENSIONS);
    var own = ask(manager, Set.of(communities.get(5).uuid()), DriverLevel.DIMENSIONS);

    assertThat(whole.n()).isGreaterThan(200);
    assertThat(own).isInstanceOf(DriverAnswer.TooFew.class);
    assertThat(
            companies
                .found("别家物业")
                .within(() ->
                    database
                        .sql("SELECT count(*) FROM stored_analysis")
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  private int jobCount() {
    return company.within(
        () -> database.sql("SELECT count(*) FROM job").query(Integer.class).single());
  }

  private DriverAnswer ask(Viewer viewer, Set<UUID> chosen, DriverLevel level) {
    var filter = new Filter(Optional.empty(), Optional.empty(), Set.of(), chosen, Aim.DESCRIPTIVE);
    return company.within(() -> {
      Reading reading = readings.read(selections.select(viewer, filter).now());
      return drivers.of(viewer, reading, DriverOutcome.RECOMMENDATION, level);
    });
  }

  /** Asks until the job has made it. */
  private DriverAnswer.Found found(Viewer viewer, Set<UUID> chosen, DriverLevel level) {
    Instant end = Instant.now().plusSeconds(60);
    DriverAnswer answer = ask(viewer, chosen, level);
    while (!(answer instanceof DriverAnswer.Found found && !found.isRenewed())) {
      assertThat(answer).isInstanceOfAny(DriverAnswer.InTheMaking.class, DriverAnswer.Found.class);
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(200_000_000);
      answer = ask(viewer, chosen, level);
    }
    return (DriverAnswer.Found) answer;
  }

  private double[][] rows(String outcome, List<String> codes) {
    return given.stream()
        .map(answers -> {
          var row = new double[codes.size() + 1];
          row[0] = score(answers, outcome);
          for (int i = 0; i < codes.size(); i++) {
            row[i + 1] = score(answers, codes.get(i));
          }
          return row;
        })
        .toArray(double[][]::new);
  }

  private static double score(Answers answers, String code) {
    return answers.byItem().get(code) instanceof Answer.Score(int score) ? score : Double.NaN;
  }

  private static Attribution attributed(double[][] rows, boolean isJohnson) {
    var known = Moments.of(rows).covariances();
    int[] all = IntStream.range(1, known.size()).toArray();
    Outcome<Attribution> outcome =
        isJohnson ? JohnsonWeights.of(known, 0, all) : Lmg.of(known, 0, all);
    return outcome.value().orElseThrow();
  }

  /** The tenth perception weighs most and is rated lowest; some answers are left out. */
  private Answers answers() {
    return answers(0.04);
  }

  private Answers complete() {
    return answers(0);
  }

  private Answers answers(double absent) {
    var answers = new LinkedHashMap<String, Answer>();
    double taste = random.nextGaussian() * 0.5;
    double tenth = random.nextGaussian();
    int perception = 0;
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.Rating rating) {
        boolean isPerception = rating.code().startsWith("p_");
        perception += isPerception ? 1 : 0;
        double own = isPerception && perception == 10 ? tenth - 1.4 : random.nextGaussian();
        if (random.nextDouble() >= absent) {
          answers.put(rating.code(), new Answer.Score(rounded(5 + taste + own, 1, 7)));
        }
      }
    }
    double recommend = 6 + 1.8 * tenth + taste + random.nextGaussian() * 0.7;
    answers.put("recommend", new Answer.Score(rounded(recommend, 0, 10)));
    return new Answers(answers);
  }

  private static int rounded(double value, int least, int most) {
    return Math.clamp(Math.round(value), least, most);
  }
}
