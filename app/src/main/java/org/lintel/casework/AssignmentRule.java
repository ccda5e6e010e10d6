package org.lintel.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;

/**
 * Who is given cases of some sort.
 *
 * @param community key of the one it is for; empty for all
 * @param category code in the service catalogue; empty for all
 * @param needsSkill whether only who can handle the category is asked
 * @param needsArea whether only who works in that building or community is asked
 * @param choice who of those is taken
 */
public record AssignmentRule(
    UUID id,
    String name,
    Optional<Integer> community,
    Optional<CaseKind> kind,
    Optional<String> category,
    Optional<Severity> severity,
    boolean needsSkill,
    boolean needsArea,
    Choice choice) {

  public static final int LONGEST_NAME = 40;

  /** Who of those that could. */
  public enum Choice {
    /** Who has the fewest cases in hand; of several who was longest without a new one. */
    FEWEST_IN_HAND,
    /** One after the other. */
    LONGEST_WITHOUT,
    /**
     * Who looks after the household, or whoever stands in for her; skill and area do not matter.
     */
    ACCOUNT_MANAGER,
    /** Nobody: it waits until somebody takes it. */
    POOL;

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Choice> of(String key) {
      return Arrays.stream(values()).filter(choice -> choice.key().equals(key)).findFirst();
    }

    public static List<Choice> all() {
      return List.of(values());
    }
  }

  /** Whether skill and area matter: they do where somebody is looked for among all. */
  public boolean isChoosing() {
    return choice == Choice.FEWEST_IN_HAND || choice == Choice.LONGEST_WITHOUT;
  }

  boolean fits(ServiceCase found) {
    var matter = found.matter();
    return community.filter(id -> id != found.place().communityId()).isEmpty()
        && kind.filter(one -> one != matter.kind()).isEmpty()
        && category.filter(code -> !code.equals(matter.classifier().category())).isEmpty()
        && severity.filter(one -> one != matter.severity()).isEmpty();
  }
}
