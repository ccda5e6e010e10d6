package org.lintel.casework.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * The rules in the order in which they are asked.
 *
 * @param mayEverywhere whether the viewer makes rules for every community
 * @param wrong the form that was not accepted: a rule's id, {@code new}, or empty
 */
public record AssignmentRulesPage(
    List<Line> rules,
    Choices choices,
    RuleTyped fresh,
    boolean mayEverywhere,
    String wrong,
    Refusals refusals) {

  public AssignmentRulesPage {
    rules = List.copyOf(rules);
  }

  /** One rule with what it says in words. */
  public record Line(
      String id, String what, String who, boolean mayChange, boolean canRise, RuleTyped typed) {

    public String href() {
      return "/assignment-rules/" + id;
    }
  }

  /** What can be chosen. */
  public record Choices(
      List<Option> communities,
      List<Option> kinds,
      List<Option> categories,
      List<Option> severities,
      List<Option> choices) {

    public Choices {
      communities = List.copyOf(communities);
      kinds = List.copyOf(kinds);
      categories = List.copyOf(categories);
      severities = List.copyOf(severities);
      choices = List.copyOf(choices);
    }
  }

  /** A rule as its form has it. */
  public record RuleTyped(
      String name,
      String community,
      String kind,
      String category,
      String severity,
      boolean skill,
      boolean area,
      String choice) {

    static final RuleTyped EMPTY = new RuleTyped("", "", "", "", "", true, true, "fewest-in-hand");
  }
}
