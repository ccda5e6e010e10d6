package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;

/** Answers of a file that lacks most items: those count as not asked, and never as answered. */
class GivenTests {

  private static final List<String> THREE_CONSTRUCTS =
      List.of("sat_overall", "sat_ideal", "trust_word", "trust_honest", "emo_belong", "emo_proud");

  @Test
  void oneItemOfOneConstructMakesNoIndexAndNoConstruct() {
    var reading = imported("sat_overall");

    assertThat(new LoyaltyIndex().of(reading).shown()).isEmpty();
    assertThat(new LoyaltyIndex().of(reading).n()).isEmpty();
    assertThat(new Satisfaction().of(reading).n()).hasValue(12);
  }

  @Test
  void oneItemOfThreeIsNoTrust() {
    assertThat(new Trust().of(imported("trust_word")).n()).isEmpty();
    assertThat(new Trust().of(imported("trust_word", "trust_hands")).n()).hasValue(12);
  }

  @Test
  void threeConstructsOfFourMakeAnIndexAndTwoDoNot() {
    var three = THREE_CONSTRUCTS.toArray(String[]::new);

    assertThat(new LoyaltyIndex().of(imported(three)).n()).hasValue(12);
    assertThat(new LoyaltyIndex().of(imported(Arrays.copyOf(three, 4))).n()).isEmpty();
  }

  /** Twelve rows of a file with only these columns, kept as the import keeps them. */
  private static Reading imported(String... columns) {
    return new ReadingFixture("owner_loyalty")
        .community(1, 100, ReadingFixture.times(12, row -> row(1 + row % 7, columns)))
        .reading(Aim.PROCESS);
  }

  private static Answers row(int score, String... columns) {
    Map<String, Answer> row =
        ReadingFixture.questionnaire("owner_loyalty").questions().stream()
            .collect(
                Collectors.toMap(
                    item -> item.code(),
                    _ -> new Answer.Absent(Absence.NOT_ASKED),
                    (one, _) -> one,
                    LinkedHashMap::new));
    for (String column : columns) {
      row.put(column, new Answer.Score(score));
    }
    return new Answers(row);
  }
}
