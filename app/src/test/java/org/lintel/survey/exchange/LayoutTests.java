package org.lintel.survey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Answers;

class LayoutTests {

  private static final long SEED = 20261122;

  @Test
  void whatIsWrittenIsReadAgain() {
    List<Target> targets = Layout.columns(EveryKind.QUESTIONNAIRE);
    var columns = new ArrayList<Column>();
    for (Target target : targets) {
      columns.add(new Column(columns.size(), target.code(), target, Map.of()));
    }
    var reading = new RowReading(EveryKind.QUESTIONNAIRE, columns, new Missing(Map.of()));
    var random = new RandomAnswers(SEED);

    for (int i = 0; i < 2_000; i++) {
      Answers answers = random.to(EveryKind.QUESTIONNAIRE);
      List<String> row = targets.stream().map(target -> CellWriting.cell(target, answers)).toList();

      ReadRow read = reading.read(row);

      assertThat(read.problems()).as("seed %d, row %d: %s", SEED, i, row).isEmpty();
      assertThat(read.answers()).as("seed %d, row %d: %s", SEED, i, row).isEqualTo(answers);
    }
  }

  @Test
  void everyColumnIsFoundAgainByItsName() {
    for (Target target : Layout.all(EveryKind.QUESTIONNAIRE)) {
      assertThat(Target.of(target.code(), EveryKind.QUESTIONNAIRE)).contains(target);
    }
    assertThat(Target.of("reasons.parking", EveryKind.QUESTIONNAIRE)).isEmpty();
    assertThat(Target.of("nobody", EveryKind.QUESTIONNAIRE)).isEmpty();
    assertThat(Target.of("trust._other", EveryKind.QUESTIONNAIRE)).isEmpty();
  }

  @Test
  void theCodebookSaysSomethingOfEveryColumn() {
    List<String> columns =
        Codebook.of(EveryKind.QUESTIONNAIRE).stream().map(Codebook.Entry::column).toList();

    assertThat(columns)
        .isEqualTo(Layout.columns(EveryKind.QUESTIONNAIRE).stream().map(Target::code).toList())
        .contains("reasons.repair", "reasons._other", "weights.speed");
  }

  @Test
  void ourOwnHeadingsAreRecognisedAsTheyStand() {
    var headings = new ArrayList<String>();
    Layout.facts(true).forEach(fact -> headings.add(fact.heading()));
    Layout.columns(EveryKind.QUESTIONNAIRE).forEach(target -> headings.add(target.code()));

    List<Target> suggested = Suggestions.of(EveryKind.QUESTIONNAIRE, headings, List.of());

    assertThat(suggested).extracting(Target::code).isEqualTo(headings);
    assertThat(Suggestions.isOurs(headings)).isTrue();
  }
}
