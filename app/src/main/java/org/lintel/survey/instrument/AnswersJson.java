package org.lintel.survey.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as JSON: how drafts are kept. Each answer is what a form would send for it. */
public final class AnswersJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AnswersJson() {}

  public static String write(Answers answers) {
    ObjectNode root = JSON.createObjectNode();
    answers.byItem().forEach((item, answer) -> put(root.putObject(item), answer));
    return root.toString();
  }

  private static void put(ObjectNode node, Answer answer) {
    switch (answer) {
      case Answer.Score score -> node.put("score", score.value());
      case Answer.Tick tick -> node.put("tick", tick.isSet());
      case Answer.Choice choice -> {
        var options = node.putArray("options");
        choice.options().forEach(options::add);
        node.put("other", choice.other());
      }
      case Answer.Points points -> {
        ObjectNode parts = node.putObject("points");
        points.byPart().forEach(parts::put);
      }
      case Answer.Words words -> node.put("words", words.words());
      case Answer.Amount amount -> node.put("amount", amount.value());
      case Answer.Day day -> node.put("day", day.day().toString());
      case Answer.Absent absent -> node.put("absent", absent.absence().name());
    }
  }

  public static Answers read(String json) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    JSON.readTree(json)
        .properties()
        .forEach(entry -> answers.put(entry.getKey(), AnswerNode.read(entry.getValue())));
    return new Answers(answers);
  }
}
