package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;

/**
 * What stands in the fields of a page, as text. Fields are called {@code a.} and the item's code; a
 * second part names the field beside "other" or a part that gets points.
 */
public record Form(Map<String, List<String>> fields) {

  static final String PREFIX = "a.";
  static final String OTHER = "other";

  public Form {
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    fields = java.util.Collections.unmodifiableMap(copy);
  }

  /** The fields of a request that belong to items. */
  static Form of(Map<String, String[]> parameters) {
    var fields = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, values) -> {
      if (name.startsWith(PREFIX)) {
        fields.put(name, List.of(values));
      }
    });
    return new Form(fields);
  }

  /** The fields as answers would fill them. */
  static Form of(Answers answers) {
    var fields = new LinkedHashMap<String, List<String>>();
    answers.byItem().forEach((item, answer) -> fill(fields, field(item), answer));
    return new Form(fields);
  }

  static String field(String item) {
    return PREFIX + item;
  }

  static String field(String item, String part) {
    return PREFIX + item + "." + part;
  }

  List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The one value of a field, or nothing. */
  String value(String field) {
    List<String> values = values(field);
    return values.isEmpty() ? "" : values.getFirst();
  }

  boolean has(String field, String value) {
    return values(field).contains(value);
  }

  private static void fill(Map<String, List<String>> fields, String field, Answer answer) {
    switch (answer) {
      case Answer.Score score -> fields.put(field, List.of(String.valueOf(score.value())));
      case Answer.Tick tick -> fields.put(field, tick.isSet() ? List.of("1") : List.of());
      case Answer.Choice choice -> {
        fields.put(field, new ArrayList<>(choice.options()));
        fields.put(field + "." + OTHER, List.of(choice.other()));
      }
      case Answer.Points points ->
          points
              .byPart()
              .forEach(
                  (part, given) -> fields.put(field + "." + part, List.of(String.valueOf(given))));
      case Answer.Words words -> fields.put(field, List.of(words.words()));
      case Answer.Amount amount -> fields.put(field, List.of(String.valueOf(amount.value())));
      case Answer.Day day -> fields.put(field, List.of(day.day().toString()));
      case Answer.Absent absent -> fillAbsence(fields, field, absent.absence());
    }
  }

  private static void fillAbsence(Map<String, List<String>> fields, String field, Absence absence) {
    if (absence == Absence.DONT_KNOW || absence == Absence.DOES_NOT_APPLY) {
      fields.put(field, List.of(absence.name()));
    }
  }
}
