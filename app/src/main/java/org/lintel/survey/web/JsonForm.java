package org.lintel.survey.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A submission as a program sends it:
 *
 * <pre>{@code
 * {"token": "…", "submission": "0190…", "language": "zh-CN",
 *  "answers": {"recommend": 9, "reasons": ["repair"], "why": "…", "weights": {"empathy": 20},
 *              "sat_overall": {"absent": "DONT_KNOW"}}}
 * }</pre>
 *
 * Answers become the fields that a page would send, so that both ways are checked alike.
 */
record JsonForm(String token, Optional<UUID> submission, String language, Form form) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What was sent is no submission; the message is for the program's author. */
  static final class NotUnderstood extends Exception {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String detail) {
      super(detail);
    }
  }

  static JsonForm read(byte[] body) throws NotUnderstood {
    JsonNode root = tree(body);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    JsonNode answers = root.path("answers");
    if (!answers.isObject()) {
      throw new NotUnderstood("answers must be an object");
    }
    for (var answer : answers.properties()) {
      fill(fields, Form.field(answer.getKey()), answer.getValue());
    }
    String language = root.path("language").asString("zh-CN");
    return new JsonForm(
        root.path("token").asString(""),
        submission(root.path("submission")),
        language.equals("en") ? "en" : "zh-CN",
        new Form(fields));
  }

  private static JsonNode tree(byte[] body) throws NotUnderstood {
    try {
      JsonNode root = JSON.readTree(body);
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException malformed) {
      throw (NotUnderstood) new NotUnderstood("not JSON").initCause(malformed);
    }
    throw new NotUnderstood("the body must be an object");
  }

  private static Optional<UUID> submission(JsonNode node) throws NotUnderstood {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    String value = node.asString("");
    try {
      return Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException wrong) {
      throw (NotUnderstood) new NotUnderstood("submission must be a UUID").initCause(wrong);
    }
  }

  private static void fill(Map<String, List<String>> fields, String field, JsonNode value)
      throws NotUnderstood {
    if (value.isArray()) {
      fields.put(field, value.values().stream().map(JsonForm::text).toList());
    } else if (value.path("absent").isString()) {
      fields.put(field, List.of(value.path("absent").stringValue()));
    } else if (value.isObject()) {
      for (var part : value.properties()) {
        boolean isChoice = part.getKey().equals("options");
        fill(fields, isChoice ? field : field + "." + part.getKey(), part.getValue());
      }
    } else if (!value.isNull()) {
      fields.put(field, List.of(text(value)));
    }
  }

  private static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "1" : "";
    }
    return value.isNumber() ? value.toString() : value.asString("");
  }
}
