package org.lintel.casework.web;

import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Refusals;

/**
 * When an answer or a promise leads to a call, and what is said then.
 *
 * @param isOnPromise whether a broken promise does
 * @param script as it stands; {@code shipped} as Lintel ships it
 * @param typed what was typed and not accepted, by the ids of the fields
 */
public record RecoveryRulesPage(
    List<Line> lines,
    boolean isOnPromise,
    String script,
    String shipped,
    Map<String, String> typed,
    Refusals refusals) {

  public RecoveryRulesPage {
    lines = List.copyOf(lines);
    typed = Map.copyOf(typed);
  }

  /**
   * The rule of one questionnaire, or of all that have none of their own.
   *
   * @param id of its fields: a number
   * @param code of the questionnaire; empty for all
   * @param recommend up to which likelihood; empty: never, or not asked
   * @param isOwn whether it differs from what holds for all, or is shipped
   */
  public record Line(
      String id,
      String code,
      String name,
      boolean asksRecommend,
      String recommend,
      boolean asksSatisfaction,
      String satisfaction,
      boolean isOnContact,
      boolean isOwn) {}

  /** Whether a box is ticked; a form that was sent without its tick says so. */
  public boolean isTicked(String field, boolean usual) {
    return typed.containsKey(field) ? !typed(field, "").isEmpty() : usual;
  }

  /** What stands in a field. */
  public String typed(String field, String usual) {
    return typed.getOrDefault(field, usual);
  }
}
