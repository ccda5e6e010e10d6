package org.lintel.expectation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lintel.expectation.Expectation;
import org.lintel.platform.web.Text;

/**
 * The form that writes an entry into the register.
 *
 * @param action where it is sent
 * @param members who of the household can have said it; empty for all owners of a community
 */
public record ExpectationFields(
    String action,
    String submission,
    List<Option> members,
    List<Option> strengths,
    List<Option> sources,
    Map<String, String> fields) {

  public ExpectationFields {
    members = List.copyOf(members);
    strengths = List.copyOf(strengths);
    sources = List.copyOf(sources);
    fields = Map.copyOf(fields);
  }

  static ExpectationFields of(
      String action,
      String submission,
      List<Option> members,
      Map<String, String> typed,
      Text text) {
    return new ExpectationFields(
        action,
        TypedText.id(typed.getOrDefault("submission", "")).map(Object::toString).orElse(submission),
        members,
        Arrays.stream(Expectation.Strength.values())
            .map(each -> new Option(each.key(), text.get("expectation.strength." + each.key())))
            .toList(),
        Arrays.stream(Expectation.Source.values())
            .map(each -> new Option(each.key(), text.get("expectation.known-from." + each.key())))
            .toList(),
        typed);
  }

  public String typed(String field) {
    return fields.getOrDefault(field, "");
  }
}
