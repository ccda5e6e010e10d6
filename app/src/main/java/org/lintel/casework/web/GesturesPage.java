package org.lintel.casework.web;

import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Refusals;

/**
 * The catalogue of apologies and gestures, and what they may cost.
 *
 * @param typed what was typed and not accepted, by the ids of the fields
 */
public record GesturesPage(
    List<Line> lines,
    List<BudgetLine> budgets,
    List<Option> communities,
    Map<String, String> typed,
    Refusals refusals) {

  /** Stands in the fields of limits for one more community. */
  public static final String MORE = "more";

  public GesturesPage {
    lines = List.copyOf(lines);
    budgets = List.copyOf(budgets);
    communities = List.copyOf(communities);
    typed = Map.copyOf(typed);
  }

  /** One gesture; {@code yuan} is what it costs. */
  public record Line(String id, String name, String yuan, boolean isOffered) {}

  /** Limits in yuan; of the whole company when {@code community} is empty. */
  public record BudgetLine(String community, String name, String month, String single) {}

  /** Whether something of it was refused, so that its form has to be in sight. */
  public boolean isWrong(Line line) {
    return isRefused("name-" + line.id()) || isRefused("yuan-" + line.id());
  }

  /** The same of limits. */
  public boolean isWrong(BudgetLine line) {
    String id = line.community().isEmpty() ? "all" : line.community();
    return isRefused("month-" + id) || isRefused("single-" + id);
  }

  /** Whether limits for one more community were refused. */
  public boolean isMoreWrong() {
    return isRefused("c-" + MORE) || isRefused("month-" + MORE) || isRefused("single-" + MORE);
  }

  /** Whether it is ticked; a form that was sent without its tick says so. */
  public boolean isOffered(Line line) {
    String field = "offered-" + line.id();
    return typed.containsKey(field) ? !typed(field, "").isEmpty() : line.isOffered();
  }

  private boolean isRefused(String field) {
    return refusals.of(field).isPresent();
  }

  /** What stands in a field. */
  public String typed(String field, String usual) {
    return typed.getOrDefault(field, usual);
  }
}
