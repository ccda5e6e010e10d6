package org.lintel.survey.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.survey.TestInstruments;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Wording;

/**
 * A company that asked the shipped questions with another tool finds every column recognised: the
 * headings of an export hold our wording, decorated as each tool does it.
 */
class ShippedWordingTests {

  /** How tools write the heading of a question, and of one option or part of it. */
  enum Tool {
    WJX_CHINESE(false, "%2$d、%3$s—%1$s", "%2$d、%1$s(%3$s)"),
    WJX_COLON(false, "%2$d、%1$s", "%2$d、%1$s:%3$s"),
    QUALTRICS_ENGLISH(true, "Q%2$d · %3$s - %1$s", "Q%2$d · %1$s - %3$s"),
    LIMESURVEY_ENGLISH(true, "Q%2$02d. %1$s", "Q%2$02d. %1$s [%3$s]");

    private final boolean isEnglish;
    private final String question;
    private final String part;

    Tool(boolean isEnglish, String question, String part) {
      this.isEnglish = isEnglish;
      this.question = question;
      this.part = part;
    }

    private String in(Wording wording) {
      return isEnglish ? wording.en() : wording.zh();
    }
  }

  @ParameterizedTest
  @EnumSource(Tool.class)
  void everyShippedQuestionIsRecognised(Tool tool) {
    for (Questionnaire questionnaire : TestInstruments.shipped()) {
      var codes = new ArrayList<String>();
      var headings = new ArrayList<String>();
      var first = new ArrayList<String>();
      var second = new ArrayList<String>();
      int number = 0;
      for (var page : questionnaire.pages()) {
        for (Item item : page.items()) {
          number++;
          String question = tool.in(item.heading().question());
          if (item instanceof Item.MultipleChoice || item instanceof Item.Allocation) {
            List<Option> options = Options.of(item);
            for (int i = 0; i < options.size(); i++) {
              codes.add(item.code() + "." + options.get(i).code());
              headings.add(tool.part.formatted(question, number, tool.in(options.get(i).label())));
              boolean isPoints = item instanceof Item.Allocation;
              first.add(isPoints ? (i == 0 ? "100" : "0") : i % 2 == 0 ? "1" : "0");
              second.add(isPoints ? "20" : i % 2 == 0 ? "0" : "1");
            }
          } else if (!(item instanceof Item.Statement)) {
            codes.add(item.code());
            headings.add(
                tool.question
                    .formatted(question, number, tool.in(page.title()))
                    .replaceAll("、—", "、"));
            first.add(sample(item, 0));
            second.add(sample(item, 1));
          }
        }
      }

      List<Target> suggested = Suggestions.of(questionnaire, headings, List.of(first, second));

      assertThat(suggested)
          .as(questionnaire.code())
          .extracting(Target::code)
          .containsExactlyElementsOf(codes);
    }
  }

  private static String sample(Item item, int which) {
    return switch (item) {
      case Item.Text _ -> which == 0 ? "电梯快一点" : "(空)";
      case Item.Consent _, Item.ContactRequest _ -> String.valueOf(which);
      case Item.SingleChoice choice -> choice.options().getFirst().label().zh();
      case Item.CalendarDay _ -> "2025/9/30";
      case Item.Recommend _,
          Item.Rating _,
          Item.WholeNumber _,
          Item.Allocation _,
          Item.MultipleChoice _,
          Item.Statement _ ->
          which == 0 ? "5" : "7";
    };
  }
}
