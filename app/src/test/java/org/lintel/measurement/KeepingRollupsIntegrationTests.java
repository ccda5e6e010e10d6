package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.Outcome;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LintelTest
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class KeepingRollupsIntegrationTests {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Instant opens = now.minus(100, ChronoUnit.DAYS);
  private final Instant closes = now.plus(10, ChronoUnit.DAYS);

  @Autowired MeasuredCompany companies;
  @Autowired Rollups rollups;
  @Autowired CountingResponses counting;
  @Autowired RebuildingRollups rebuilding;
  @Autowired RenewingRollups renewing;
  @Autowired ComparingRollups comparing;
  @Autowired RollupAlarms alarms;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void afterAnyStoresAndCorrectionsRollupsAreWhatTheResponsesGive() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var answers = new RandomAnswers(seed);
    var company = companies.found("随机物业");
    var first = company.community("翠湖天地", "Asia/Shanghai");
    var second = company.community("云栖雅苑", "Asia/Urumqi");
    var homes = new ArrayList<>(company.homes(first, 12));
    homes.addAll(company.homes(second, 9));
    var questionnaire = company.version("yearly_owner_study").questionnaire();
    Wave wave = company.wave("yearly_owner_study", opens, closes, first, second);

    for (int round = 0; round < 12; round++) {
      var submissions = new ArrayList<Submission>();
      for (int i = random.nextInt(1, 15); i > 0; i--) {
        var home = homes.get(random.nextInt(homes.size()));
        var at = opens.plus(random.nextInt(100 * 24), ChronoUnit.HOURS);
        submissions.add(company.submission(wave, home, at, answers.to(questionnaire)));
      }
      assertThat(company.store(submissions))
          .as("seed %d", seed)
          .allMatch(o -> o instanceof Outcome.Stored || o instanceof Outcome.Corrected);

      assertThat(kept(company, wave)).as("seed %d", seed).isEqualTo(counted(company, wave));
    }

    assertThat(kept(company, wave).values().stream().mapToLong(Tally::answers).sum())
        .isPositive()
        .isLessThanOrEqualTo(21);
    SortedMap<RollupKey, Tally> incremental = kept(company, wave);

    company.run(() -> rebuilding.rebuild(company.organisation, company.chief().id(), wave));

    assertThat(kept(company, wave)).isEqualTo(incremental);
  }

  @Test
  void manyBatchesAtOnceLoseNothing() throws Exception {
    var company = companies.found("并发物业");
    var one = company.community("翠湖天地", "Asia/Shanghai");
    var other = company.community("云栖雅苑", "Asia/Shanghai");
    var homes = new ArrayList<>(company.homes(one, 40));
    homes.addAll(company.homes(other, 40));
    Wave wave = company.wave("relationship_nps", opens, closes, one, other);
    var batches = new ArrayList<Callable<List<Outcome>>>();
    for (int worker = 0; worker < 8; worker++) {
      var batch = new ArrayList<Submission>();
      for (int i = worker; i < homes.size(); i += 8) {
        batch.add(company.submission(wave, homes.get(i), now, recommend(i % 11)));
        batch.add(company.submission(wave, homes.get(i), now, recommend((i + 3) % 11)));
      }
      batches.add(() -> company.store(batch));
    }
    batches.add(() -> {
      company.run(() -> rebuilding.rebuild(company.organisation, company.chief().id(), wave));
      return List.of();
    });

    try (var workers = Executors.newFixedThreadPool(9)) {
      for (var done : workers.invokeAll(batches)) {
        assertThat(done.get())
            .allMatch(o -> o instanceof Outcome.Stored || o instanceof Outcome.Corrected);
      }
    }

    assertThat(kept(company, wave)).isEqualTo(counted(company, wave));
    assertThat(kept(company, wave).values().stream().mapToLong(Tally::answers).sum()).isEqualTo(80);
  }

  @Test
  void whatAnOlderScoringCountedStaysAsItWasUntilItIsRebuiltByItself() {
    var company = companies.found("旧算法物业");
    var place = company.community("翠湖天地", "Asia/Shanghai");
    var homes = company.homes(place, 3);
    Wave wave = company.wave("yearly_owner_study", opens, closes, place);
    var answers = new RandomAnswers(7);
    var questionnaire = company.version("yearly_owner_study").questionnaire();
    company.store(List.of(company.submission(wave, homes.get(0), now, answers.to(questionnaire))));
    SortedMap<RollupKey, Tally> before = kept(company, wave);
    company.run(() ->
        database
            .sql("UPDATE rollup SET scoring = 0, composites = '{7}' WHERE wave_id = :wave")
            .param("wave", wave.id())
            .update());

    company.store(List.of(company.submission(wave, homes.get(1), now, answers.to(questionnaire))));
    assertThat(kept(company, wave).values())
        .singleElement()
        .satisfies(tally -> {
          assertThat(tally.part(Tally.Part.COMPOSITES)).containsExactly(7);
          assertThat(tally.part(Tally.Part.SLOTS))
              .isEqualTo(before.values().iterator().next().part(Tally.Part.SLOTS));
        });
    var renewed = new AtomicInteger();
    company.run(() -> renewed.set(renewing.renew(company.organisation)));

    assertThat(renewed).hasValue(1);
    assertThat(kept(company, wave)).isEqualTo(counted(company, wave));
    company.run(() -> renewed.set(renewing.renew(company.organisation)));
    assertThat(renewed).hasValue(0);
  }

  @Test
  void theMonthIsThatOfTheFirstAnswerInTheZoneOfTheCommunity() {
    var company = companies.found("时区物业");
    var shanghai = company.community("翠湖天地", "Asia/Shanghai");
    var newYork = company.community("云栖雅苑", "America/New_York");
    var east = company.homes(shanghai, 1).getFirst();
    var west = company.homes(newYork, 1).getFirst();
    Instant border = Instant.parse("2026-01-31T16:30:00Z");
    Wave wave =
        company.wave(
            "relationship_nps", Instant.parse("2026-01-01T00:00:00Z"), closes, shanghai, newYork);

    company.store(
        List.of(
            company.submission(wave, east, border, recommend(9)),
            company.submission(wave, west, border, recommend(2))));
    company.store(
        List.of(
            company.submission(wave, east, Instant.parse("2026-03-09T00:00:00Z"), recommend(3))));

    var months = new TreeMap<Integer, LocalDate>();
    kept(company, wave).keySet().forEach(key -> months.put(key.community(), key.month()));
    assertThat(months)
        .isEqualTo(
            Map.of(
                shanghai.id(), LocalDate.of(2026, 2, 1), newYork.id(), LocalDate.of(2026, 1, 1)));
    assertThat(kept(company, wave)).isEqualTo(counted(company, wave));
  }

  @Test
  void aCorruptedRollupRaisesAnAlarmUntilItIsRebuilt() {
    var company = companies.found("核对物业");
    var community = company.community("翠湖天地", "Asia/Shanghai");
    var homes = company.homes(community, 3);
    Wave wave = company.wave("relationship_nps", opens, closes, community);
    company.store(homes.stream().map(h -> company.submission(wave, h, now, recommend(7))).toList());
    assertThat(company.within(() -> comparing.compare(company.organisation))).isZero();

    company.run(() ->
        database
            .sql("UPDATE rollup SET histograms[8] = histograms[8] + 1 WHERE wave_id = :wave")
            .param("wave", wave.id())
            .update());

    assertThat(company.within(() -> comparing.compare(company.organisation))).isOne();
    assertThat(company.within(() -> comparing.compare(company.organisation))).isOne();
    assertThat(company.within(alarms::open))
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.wave()).isEqualTo(wave.id());
          assertThat(alarm.community()).isEqualTo(community.id());
        });
    assertThat(company.within(alarms::last).orElseThrow().differences()).isOne();
    assertThat(acts(company)).contains("rollups-differed");

    company.run(() -> rebuilding.rebuild(company.organisation, company.chief().id(), wave));

    assertThat(company.within(alarms::open)).isEmpty();
    assertThat(company.within(() -> comparing.compare(company.organisation))).isZero();
    assertThat(acts(company)).contains("rollups-rebuilt");
  }

  private List<String> acts(MeasuredCompany.Company company) {
    return company.within(() ->
        database
            .sql("SELECT act FROM audit_entry")
            .query((row, number) -> row.getString("act"))
            .list());
  }

  private SortedMap<RollupKey, Tally> kept(MeasuredCompany.Company company, Wave wave) {
    var kept = new TreeMap<RollupKey, Tally>();
    company
        .within(() -> rollups.of(List.of(wave.id())))
        .forEach(rollup -> kept.put(rollup.key(), rollup.tally()));
    return kept;
  }

  private SortedMap<RollupKey, Tally> counted(MeasuredCompany.Company company, Wave wave) {
    var transaction = new TransactionTemplate(transactions);
    return company.within(() -> {
      var counted = transaction.execute(_ -> counting.count(wave.id()));
      return counted == null ? new TreeMap<>() : counted;
    });
  }

  private static Answers recommend(int score) {
    return new Answers(Map.of("recommend", new Answer.Score(score)));
  }
}
