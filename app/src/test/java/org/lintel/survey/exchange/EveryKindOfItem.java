package org.lintel.survey.exchange;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.QuestionnaireReader;

/** A questionnaire with an item of every kind, and files of answers to it. */
public final class EveryKindOfItem {

  public static final String DEFINITION =
      """
      {"code": "every_kind",
       "title": {"zh": "各种题", "en": "Every kind"},
       "purpose": {"zh": "测试", "en": "Testing"},
       "pages": [{"items": [
         {"code": "recommend", "type": "recommend",
          "question": {"zh": "您有多大可能向朋友或同事推荐我们的服务？", "en": "How likely are you to recommend us?"},
          "low": {"zh": "完全不可能", "en": "Not at all likely"},
          "high": {"zh": "非常可能", "en": "Extremely likely"}, "may_be_unknown": true},
         {"code": "satisfaction", "type": "rating", "from": 1, "to": 5,
          "question": {"zh": "总体上，您对物业服务满意吗？", "en": "Overall, how satisfied are you?"},
          "low": {"zh": "非常不满意", "en": "Very dissatisfied"},
          "high": {"zh": "非常满意", "en": "Very satisfied"}, "may_not_apply": true},
         {"code": "trust", "type": "rating", "from": 1, "to": 7,
          "question": {"zh": "我信任这家物业公司。", "en": "I trust this company."},
          "low": {"zh": "非常不同意", "en": "Strongly disagree"},
          "high": {"zh": "非常同意", "en": "Strongly agree"}},
         {"code": "tenure", "type": "single_choice",
          "question": {"zh": "您在这里住了多久？", "en": "How long have you lived here?"},
          "options": [
            {"code": "short", "label": {"zh": "不到一年", "en": "Less than a year"}},
            {"code": "long", "label": {"zh": "一年以上", "en": "A year or more"}},
            {"code": "else", "label": {"zh": "其他", "en": "Other"}, "other": true}]},
         {"code": "reasons", "type": "multiple_choice", "at_most": 3,
          "question": {"zh": "哪些方面最影响您的打分？", "en": "What mattered most?"},
          "options": [
            {"code": "repair", "label": {"zh": "报修响应", "en": "Repairs"}},
            {"code": "cleaning", "label": {"zh": "保洁", "en": "Cleaning"}},
            {"code": "fees", "label": {"zh": "收费透明", "en": "Fees"}},
            {"code": "other", "label": {"zh": "其他", "en": "Other"}, "other": true}]},
         {"code": "weights", "type": "allocation",
          "question": {"zh": "请分配100分。", "en": "Please share out 100 points."},
          "parts": [
            {"code": "speed", "label": {"zh": "快", "en": "Speed"}},
            {"code": "care", "label": {"zh": "用心", "en": "Care"}}]},
         {"code": "comment", "type": "long_text",
          "question": {"zh": "还有什么想说的？", "en": "Anything else?"}},
         {"code": "area", "type": "number", "from": 1, "to": 100000,
          "question": {"zh": "建筑面积？", "en": "Floor area?"}},
         {"code": "moved_in", "type": "date",
          "question": {"zh": "入住日期？", "en": "When did you move in?"}},
         {"code": "agree", "type": "consent",
          "question": {"zh": "同意引用我的话。", "en": "You may quote me."}},
         {"code": "contact", "type": "contact_request",
          "question": {"zh": "希望有人联系我", "en": "Please contact me"}}]}]}
      """;

  public static final Questionnaire QUESTIONNAIRE = QuestionnaireReader.read(DEFINITION);

  private EveryKindOfItem() {}

  /** Answers as the database would keep them: what the questionnaire allows, and not all absent. */
  public static Supplier<Answers> randomAnswers(long seed) {
    var random = new RandomAnswers(seed);
    var scores = new Random(seed);
    return () -> allowed(random.to(QUESTIONNAIRE), scores.nextInt(11));
  }

  /** A file of ours. */
  public static byte[] csv(List<Answers> given, String community) {
    var bytes = new ByteArrayOutputStream();
    List<Target> targets = Layout.columns(QUESTIONNAIRE);
    try (SheetWriter writer = SheetWriter.csv(bytes)) {
      var headings = new ArrayList<String>(List.of("_response", "_community", "_submitted"));
      targets.forEach(target -> headings.add(target.code()));
      writer.row(headings);
      for (int i = 0; i < given.size(); i++) {
        Answers answers = given.get(i);
        var cells = new ArrayList<String>(List.of("r" + i, community, "2025-09-30 10:00:00"));
        targets.forEach(target -> cells.add(CellWriting.cell(target, answers)));
        writer.row(cells);
      }
    }
    return bytes.toByteArray();
  }

  private static Answers allowed(Answers answers, int score) {
    Answers allowed = answers.with("recommend", new Answer.Score(score));
    boolean hasTooMany =
        allowed.to("reasons").orElseThrow() instanceof Answer.Choice choice
            && (choice.options().size() > 3 || choice.options().isEmpty());
    return hasTooMany
        ? allowed.with(
            "reasons", new Answer.Choice(new java.util.TreeSet<>(Map.of("fees", 1).keySet()), ""))
        : allowed;
  }
}
