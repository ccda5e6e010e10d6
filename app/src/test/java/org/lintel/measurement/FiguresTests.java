package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lintel.measurement.TargetStanding.Verdict;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;

class FiguresTests {

  private static final Offset<Double> CLOSE = within(5e-5);
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void aPublishedExampleComesOutWithItsScoreInterval() {
    var figure =
        new NetPromoterScore()
            .of(
                new ReadingFixture("relationship_nps")
                    .camps(1, 1000, 60, 95, 95)
                    .reading(Aim.PROCESS));

    var shown = figure.shown().orElseThrow();
    assertThat(shown.value()).isEqualTo(14, EXACT);
    assertThat(shown.interval().lower() / 100).isEqualTo(.0427, CLOSE);
    assertThat(shown.interval().upper() / 100).isEqualTo(.2343, CLOSE);
    assertThat(shown.method()).isEqualTo("nps.score.tango1998");
    assertThat(figure.n()).hasValue(250);
    assertThat(figure.base()).isEqualTo(new Base(1000, 1000, 250));
    assertThat(figure.dataCut()).contains(ReadingFixture.CUT);
  }

  @Test
  void satisfactionIsTheShareOfTheTwoHighestPointsWithWilsonsInterval() {
    var counts = Map.of(7, 30, 6, 37, 5, 100, 1, 83);
    var figure =
        new Satisfaction()
            .of(
                new ReadingFixture("owner_loyalty")
                    .community(1, 600, ReadingFixture.scores("sat_overall", counts))
                    .reading(Aim.PROCESS));

    var shown = figure.shown().orElseThrow();
    assertThat(shown.value()).isEqualTo(26.8, EXACT);
    assertThat(shown.interval().lower()).isEqualTo(21.69, within(5e-3));
    assertThat(shown.interval().upper()).isEqualTo(32.61, within(5e-3));
  }

  @Test
  void trustIsTheMeanOfTheRespondentsMeans() {
    var given = new ArrayList<Answers>();
    given.addAll(each(6, Map.of("trust_word", 7, "trust_honest", 6, "trust_hands", 5)));
    given.addAll(each(5, Map.of("trust_word", 2, "trust_honest", 3)));
    given.addAll(each(4, Map.of("trust_word", 7)));

    var figure =
        new Trust()
            .of(new ReadingFixture("owner_loyalty").community(1, 100, given).reading(Aim.PROCESS));

    var shown = figure.shown().orElseThrow();
    assertThat(figure.n()).hasValue(11);
    assertThat(shown.value()).isEqualTo((6 * 6 + 5 * 2.5) / 11, within(1e-3));
    double variance =
        (6 * Math.pow(6 - shown.value(), 2) + 5 * Math.pow(2.5 - shown.value(), 2)) / 10;
    double half = 2.2281388519649385 * Math.sqrt(variance / 11);
    assertThat(shown.interval().halfWidth()).isEqualTo(half, within(1e-3));
    assertThat(shown.isLowBase()).isTrue();
  }

  @Test
  void theLoyaltyIndexWeighsConstructsEqually() {
    var scores = new HashMap<String, Integer>();
    for (String item : List.of("sat_overall", "sat_expected", "sat_ideal")) {
      scores.put(item, 7);
    }
    for (String item : List.of("trust_word", "trust_honest", "trust_hands")) {
      scores.put(item, 4);
    }
    for (String item : List.of("emo_belong", "emo_proud", "emo_miss")) {
      scores.put(item, 1);
    }
    var three = Map.copyOf(scores);
    scores.put("exp_contact", 7);
    scores.put("exp_staff", 7);
    var four = Map.copyOf(scores);
    var given = new ArrayList<Answers>(each(6, three));
    given.addAll(each(6, four));

    var figure =
        new LoyaltyIndex()
            .of(new ReadingFixture("owner_loyalty").community(1, 100, given).reading(Aim.PROCESS));

    assertThat(figure.shown().orElseThrow().value()).isEqualTo((50 + 62.5) / 2, EXACT);
  }

  @Test
  void theWeightedGapIsWeightedByEachRespondent() {
    var one = servqual(5, 4, Map.of("tangibles", 100));
    var other = servqual(3, 6, Map.of("tangibles", 20, "reliability", 80));
    var given = new ArrayList<Answers>();
    given.addAll(ReadingFixture.times(6, _ -> one));
    given.addAll(ReadingFixture.times(6, _ -> other));

    var reading = new ReadingFixture("servqual").community(1, 100, given).reading(Aim.PROCESS);

    assertThat(WeightedServqual.of(reading).shown().orElseThrow().value()).isEqualTo(1, EXACT);
    var tangibles = ExpectationGap.of(reading).dimensions().getFirst();
    assertThat(tangibles.row().expectation().shown().orElseThrow().value()).isEqualTo(4, EXACT);
    assertThat(tangibles.row().perception().shown().orElseThrow().value()).isEqualTo(5, EXACT);
    assertThat(tangibles.row().gap().shown().orElseThrow().value()).isEqualTo(1, EXACT);
    assertThat(ExpectationGap.of(reading).dimensions()).hasSize(5);
    assertThat(
            ExpectationGap.of(reading).dimensions().stream().mapToInt(d -> d.items().size()).sum())
        .isEqualTo(22);
    assertThat(ServperfScore.of(reading).overall().shown().orElseThrow().value())
        .isEqualTo(5, EXACT);
  }

  @Test
  void communitiesArePooledByCountsNotByAveragingScores() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 300, 5, 15, 80)
            .camps(2, 300, 12, 4, 4)
            .reading(Aim.PROCESS);

    var shown = new NetPromoterScore().of(reading).shown().orElseThrow();
    assertThat(shown.value()).isEqualTo(100.0 * (84 - 17) / 120, EXACT);
    assertThat(shown.interval())
        .isEqualTo(new Nps(17, 19, 84).interval(Purpose.process()).scaled(100));
  }

  @Test
  void aCensusDescribesWithoutDoubtButSaysNothingCertainOfTheProcess() {
    var fixture = new ReadingFixture("relationship_nps").camps(1, 60, 10, 20, 30);

    var described = new NetPromoterScore().of(fixture.reading(Aim.DESCRIPTIVE));
    var process = new NetPromoterScore().of(fixture.reading(Aim.PROCESS));

    assertThat(described.shown().orElseThrow().isCensus()).isTrue();
    assertThat(described.shown().orElseThrow().interval().width()).isZero();
    assertThat(process.shown().orElseThrow().interval().width()).isPositive();
  }

  @Test
  void severalCommunitiesAreCorrectedByTheirOwnResponseRates() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 100, 20, 20, 40)
            .camps(2, 900, 5, 5, 10)
            .reading(Aim.DESCRIPTIVE);

    var shown = new NetPromoterScore().of(reading).shown().orElseThrow();
    long equivalent = Math.round(100.0 * 100 / (80.0 * 80 / 100 + 20.0 * 20 / 900));
    assertThat(shown.interval())
        .isEqualTo(new Nps(25, 25, 50).interval(Purpose.descriptive(equivalent)).scaled(100));
    assertThat(shown.interval().width())
        .isLessThan(new Nps(25, 25, 50).interval(Purpose.descriptive(1000)).scaled(100).width());
  }

  @Test
  void aTargetIsJudgedByTheProcessIntervalWithThreeVerdicts() {
    var fixture = new ReadingFixture("relationship_nps").camps(1, 60, 6, 18, 36);

    assertThat(verdict(fixture, "20")).isEqualTo(Verdict.MET);
    assertThat(verdict(fixture, "50")).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(verdict(fixture, "80")).isEqualTo(Verdict.MISSED);
  }

  @Test
  void whatNobodyAskedIsNotAsked() {
    var reading =
        new ReadingFixture("relationship_nps").camps(1, 60, 6, 18, 36).reading(Aim.PROCESS);

    assertThat(new Trust().of(reading).finding()).isEqualTo(new Finding.NotAsked());
    assertThat(new Trust().of(reading).n()).isEmpty();
    assertThat(ExpectationGap.of(reading).dimensions()).isEmpty();
  }

  private static Verdict verdict(ReadingFixture fixture, String target) {
    var reading = fixture.target(Metric.NET_PROMOTER_SCORE, target).reading(Aim.DESCRIPTIVE);
    return new NetPromoterScore().of(reading).target().orElseThrow().verdict();
  }

  private static List<Answers> each(int count, Map<String, Integer> scores) {
    return ReadingFixture.times(count, _ -> ReadingFixture.answers(scores));
  }

  private static Answers servqual(int expected, int perceived, Map<String, Integer> weights) {
    var all = new HashMap<String, Answer>();
    for (var item : ReadingFixture.questionnaire("servqual").questions()) {
      if (item.code().startsWith("e_")) {
        all.put(item.code(), new Answer.Score(expected));
      } else if (item.code().startsWith("p_")) {
        all.put(item.code(), new Answer.Score(perceived));
      }
    }
    all.put("weights", new Answer.Points(weights));
    return new Answers(all);
  }
}
