package org.lintel.casework;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a rule gave a case to somebody or to nobody, as codes that a page puts into words: what
 * decided, whether skill and area were asked for, how many cases she had in hand, and the rule's
 * name, which comes last because it is the company's own text.
 *
 * @param decided a choice, {@code ON_CALL}, or a reason of the pool
 */
public record AssignmentReason(
    String decided, boolean isSkilled, boolean isNear, int inHand, String rule) {

  private static final String ON_CALL = "ON_CALL";
  private static final String YES = "+";
  private static final String NO = "-";
  private static final int PARTS = 5;

  static AssignmentReason onCall() {
    return new AssignmentReason(ON_CALL, false, false, 0, "");
  }

  static AssignmentReason byRule(AssignmentRule rule, int inHand) {
    return new AssignmentReason(
        rule.choice().name(),
        rule.isChoosing() && rule.needsSkill(),
        rule.isChoosing() && rule.needsArea(),
        inHand,
        rule.name());
  }

  static AssignmentReason nobody(Optional<AssignmentRule> rule, Pooled reason) {
    return new AssignmentReason(
        reason.name(), false, false, 0, rule.map(AssignmentRule::name).orElse(""));
  }

  String codes() {
    return String.join(
        " ", decided, isSkilled ? YES : NO, isNear ? YES : NO, String.valueOf(inHand), rule);
  }

  /** What a note of the timeline says. */
  public static AssignmentReason read(String codes) {
    String[] parts = codes.split(" ", PARTS);
    return new AssignmentReason(
        parts[0],
        parts[1].equals(YES),
        parts[2].equals(YES),
        Integer.parseInt(parts[3]),
        parts[PARTS - 1]);
  }

  /** Part of message keys. */
  public String key() {
    return decided.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
