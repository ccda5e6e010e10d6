package org.lintel.survey.instrument;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads one answer of a draft, as {@link AnswersJson} wrote it. */
final class AnswerNode {

  private AnswerNode() {}

  static Answer read(JsonNode node) {
    boolean isChoice = node.has("options");
    String kind = isChoice ? "options" : node.properties().iterator().next().getKey();
    JsonNode value = node.path(kind);
    return switch (kind) {
      case "score" -> new Answer.Score(value.intValue());
      case "tick" -> new Answer.Tick(value.booleanValue());
      case "options" -> choice(value, node.path("other").stringValue());
      case "points" -> points(value);
      case "words" -> new Answer.Words(value.stringValue());
      case "amount" -> new Answer.Amount(value.longValue());
      case "day" -> new Answer.Day(LocalDate.parse(value.stringValue()));
      case "absent" -> new Answer.Absent(Absence.valueOf(value.stringValue()));
      default -> throw new IllegalArgumentException("no answer is a " + kind);
    };
  }

  private static Answer choice(JsonNode options, String other) {
    var chosen = new TreeSet<String>();
    options.values().forEach(option -> chosen.add(option.stringValue()));
    return new Answer.Choice(chosen, other);
  }

  private static Answer points(JsonNode parts) {
    var points = new LinkedHashMap<String, Integer>();
    parts.properties().forEach(part -> points.put(part.getKey(), part.getValue().intValue()));
    return new Answer.Points(points);
  }
}
