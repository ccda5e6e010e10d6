package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.measurement.Workings.Behind;
import org.lintel.statistics.Nps;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.ServqualDimension;

class WorkingsTests {

  @Test
  void theHistogramGivesTheScoreThatIsShown() {
    Reading reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 300, 20, 30, 50)
            .camps(2, 300, 10, 5, 15)
            .reading(Aim.DESCRIPTIVE);

    Workings workings = Workings.of(Metric.NET_PROMOTER_SCORE, reading).orElseThrow();

    assertThat(workings.figure()).isEqualTo(new NetPromoterScore().of(reading));
    assertThat(workings.behind())
        .isInstanceOfSatisfying(
            Behind.Counted.class,
            counted -> {
              assertThat(counted.answers().n()).isEqualTo(130);
              assertThat(100 * Nps.of(counted.answers()).value())
                  .isEqualTo(workings.figure().shown().orElseThrow().value(), within(1e-9));
            });
  }

  @Test
  void nothingStandsBehindAFigureThatIsNotShown() {
    Reading few = new ReadingFixture("relationship_nps").camps(1, 30, 3, 3, 3).reading(Aim.PROCESS);
    Reading unanimous =
        new ReadingFixture("relationship_nps").camps(1, 30, 0, 0, 12).reading(Aim.PROCESS);

    assertThat(Workings.of(Metric.NET_PROMOTER_SCORE, few).orElseThrow().behind())
        .isInstanceOf(Behind.Nothing.class);
    assertThat(Workings.of(Metric.LIKELIHOOD_DISTRIBUTION, unanimous).orElseThrow().behind())
        .isInstanceOf(Behind.Nothing.class);
  }

  @Test
  void aCommunityBelowTheFloorIsInNoHistogram() {
    Reading reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 300, 20, 30, 50)
            .camps(2, 300, 3, 3, 1)
            .reading(Aim.PROCESS);

    assertThat(Workings.of(Metric.NET_PROMOTER_SCORE, reading).orElseThrow().behind())
        .isInstanceOfSatisfying(
            Behind.Counted.class, counted -> assertThat(counted.answers().n()).isEqualTo(100));
  }

  @Test
  void ofACompositeNumberMeanAndSpreadAreThere() {
    var given = new ArrayList<Answers>();
    for (int i = 0; i < 20; i++) {
      given.add(
          ReadingFixture.answers(
              Map.of("trust_word", 1 + i % 5, "trust_honest", 4, "trust_hands", 4)));
    }
    Reading reading =
        new ReadingFixture("owner_loyalty").community(1, 40, given).reading(Aim.PROCESS);

    Workings workings = Workings.of(Metric.TRUST, reading).orElseThrow();

    assertThat(workings.behind())
        .isInstanceOfSatisfying(
            Behind.Summed.class,
            summed -> {
              assertThat(summed.n()).isEqualTo(20);
              assertThat(summed.mean())
                  .isEqualTo(workings.figure().shown().orElseThrow().value(), within(1e-9));
              assertThat(summed.deviation()).isEqualTo(0.4836, within(1e-3));
            });
  }

  @Test
  void gapsTellBothSidesAndTheirItems() {
    List<Answers> given =
        ReadingFixture.times(
            30,
            i ->
                ReadingFixture.answers(
                    Map.of(
                        "e_equipment",
                        6,
                        "p_equipment",
                        3 + i % 3,
                        "e_premises",
                        7,
                        "p_premises",
                        5)));
    Reading reading =
        new ReadingFixture("yearly_owner_study").community(1, 60, given).reading(Aim.PROCESS);

    List<GapWorkings> rows = GapWorkings.of(reading, ServqualDimension.TANGIBLES);

    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows.getFirst().code()).isEmpty();
    assertThat(rows)
        .filteredOn(row -> row.gap().behind() instanceof Behind.Summed)
        .isNotEmpty()
        .allSatisfy(row -> {
          var gap = (Behind.Summed) row.gap().behind();
          assertThat(gap.mean())
              .isEqualTo(row.gap().figure().shown().orElseThrow().value(), within(1e-9));
        });
  }

  @Test
  void everyMetricIsAnswered() {
    Reading reading =
        new ReadingFixture("yearly_owner_study").community(1, 60, List.of()).reading(Aim.PROCESS);

    for (Metric metric : Metric.values()) {
      Workings.of(metric, reading)
          .ifPresent(workings ->
              assertThat(workings.behind()).as(metric.id()).isInstanceOf(Behind.Nothing.class));
    }
  }
}
