package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.ErasingAPerson;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.community.MergingHouseholds;
import org.lintel.identity.Permission;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasing people and merging households leaves the rollups at what a rebuild would make. */
@LintelTest
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class PeopleAndRollupsIntegrationTests {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Instant opens = now.minus(100, ChronoUnit.DAYS);

  @Autowired MeasuredCompany companies;
  @Autowired Rollups rollups;
  @Autowired RebuildingRollups rebuilding;
  @Autowired ComparingRollups comparing;
  @Autowired Households households;
  @Autowired MergingHouseholds merging;
  @Autowired ErasingAPerson erasing;
  @Autowired JdbcClient database;

  @Test
  void afterErasingTheRollupsAreWhatTheyWere() {
    long seed = System.nanoTime();
    var company = companies.found("遗忘物业");
    var community = company.community("翠湖天地", "Asia/Shanghai");
    var homes = company.homes(community, 9);
    Wave wave = answered(company, homes, community, seed);
    SortedMap<RollupKey, Tally> before = kept(company, wave);

    for (var home : homes.subList(0, 4)) {
      company.within(() -> {
        Household found = find(company, home);
        erasing.erase(company.chief(), found, found.today().getFirst());
        return found;
      });
    }

    assertThat(kept(company, wave)).as("seed %d", seed).isEqualTo(before);
    rebuiltAreTheSame(company, wave, seed);
    assertThat(
            company.within(() ->
                database
                    .sql(
                        "SELECT count(*) FROM response r JOIN household h ON h.id = r.household_id")
                    .query(Integer.class)
                    .single()))
        .isEqualTo(5);
  }

  @Test
  void afterMergingAnyHouseholdsTheRollupsAreWhatARebuildGives() {
    long seed = System.nanoTime();
    var company = companies.found("合并物业");
    var community = company.community("翠湖天地", "Asia/Shanghai");
    var homes = new ArrayList<>(company.homes(community, 10));
    Wave wave = answered(company, homes.subList(0, 8), community, seed);
    Collections.shuffle(homes, new Random(seed));

    for (int i = 0; i < 8; i += 2) {
      var kept = homes.get(i);
      var gone = homes.get(i + 1);
      var refusals =
          company.within(() ->
              merging.merge(company.chief(), find(company, kept), find(company, gone), Map.of()));
      assertThat(refusals.all()).as("seed %d", seed).isEmpty();
    }

    rebuiltAreTheSame(company, wave, seed);
    assertThat(
            company.within(() ->
                database
                    .sql("SELECT sum(eligible) FROM wave_community")
                    .query(Integer.class)
                    .single()))
        .isEqualTo(6);
  }

  @Test
  void aMonthWithoutAnswersLeavesNoRollup() {
    var company = companies.found("空月物业");
    var community = company.community("翠湖天地", "Asia/Shanghai");
    var homes = company.homes(community, 2);
    Wave wave = company.wave("yearly_owner_study", opens, now.plus(10, ChronoUnit.DAYS), community);
    var answers = new RandomAnswers(7);
    var questionnaire = company.version("yearly_owner_study").questionnaire();
    var submissions = new ArrayList<Submission>();
    submissions.add(
        company.submission(
            wave, homes.getFirst(), opens.plus(2, ChronoUnit.DAYS), answers.to(questionnaire)));
    submissions.add(company.submission(wave, homes.getLast(), now, answers.to(questionnaire)));
    company.store(submissions);
    assertThat(kept(company, wave)).hasSize(2);

    company.within(() ->
        merging.merge(
            company.chief(),
            find(company, homes.getFirst()),
            find(company, homes.getLast()),
            Map.of()));

    assertThat(kept(company, wave)).hasSize(1);
    rebuiltAreTheSame(company, wave, 7);
  }

  private Wave answered(
      Company company,
      java.util.List<MeasuredCompany.Home> homes,
      org.lintel.community.Community community,
      long seed) {
    Wave wave = company.wave("yearly_owner_study", opens, now.plus(10, ChronoUnit.DAYS), community);
    var questionnaire = company.version("yearly_owner_study").questionnaire();
    var answers = new RandomAnswers(seed);
    var submissions = new ArrayList<Submission>();
    for (int i = 0; i < homes.size(); i++) {
      var at = opens.plus(10L * i, ChronoUnit.DAYS);
      submissions.add(company.submission(wave, homes.get(i), at, answers.to(questionnaire)));
    }
    company.store(submissions);
    return wave;
  }

  private Household find(Company company, MeasuredCompany.Home home) {
    return households.find(company.chief(), Permission.EDIT_OWNERS, home.household());
  }

  private void rebuiltAreTheSame(Company company, Wave wave, long seed) {
    SortedMap<RollupKey, Tally> before = kept(company, wave);
    assertThat(before).isNotEmpty();
    assertThat(company.within(() -> comparing.compare(company.organisation)))
        .as("seed %d", seed)
        .isZero();
    company.run(() -> rebuilding.rebuild(company.organisation, company.chief().id(), wave));
    assertThat(kept(company, wave)).as("seed %d", seed).isEqualTo(before);
  }

  private SortedMap<RollupKey, Tally> kept(Company company, Wave wave) {
    var kept = new TreeMap<RollupKey, Tally>();
    company
        .within(() -> rollups.of(java.util.List.of(wave.id())))
        .forEach(rollup -> kept.put(rollup.key(), rollup.tally()));
    return kept;
  }
}
