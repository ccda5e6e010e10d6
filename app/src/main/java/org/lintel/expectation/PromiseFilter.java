package org.lintel.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the list of promises is cut down to.
 *
 * @param responsible who answers for it
 * @param household whose page led here
 */
public record PromiseFilter(
    Show show, Optional<UUID> community, Optional<UUID> responsible, Optional<UUID> household) {

  private static final String OPEN_STATES = "p.state IN ('MADE', 'RENEGOTIATED')";

  /** Which promises, by what there is to do. */
  public enum Show {
    OPEN(OPEN_STATES, true),
    OVERDUE(OPEN_STATES + " AND p.due_at < :now", true),
    SOON(OPEN_STATES + " AND p.due_at >= :now AND p.due_at <= :soon", true),
    KEPT("p.state = 'KEPT'", false),
    BROKEN("p.state = 'BROKEN'", false),
    WITHDRAWN("p.state = 'WITHDRAWN'", false),
    ALL("true", false);

    private final String condition;
    private final boolean isEarliestFirst;

    Show(String condition, boolean isEarliestFirst) {
      this.condition = condition;
      this.isEarliestFirst = isEarliestFirst;
    }

    String condition() {
      return condition;
    }

    /** What is still to do comes in the order in which it is due; what is over the other way. */
    String order() {
      return isEarliestFirst ? " ORDER BY p.due_at, p.id" : " ORDER BY p.due_at DESC, p.id";
    }

    /** Part of message keys, and the value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Show of(String key) {
      return Arrays.stream(values())
          .filter(show -> show.key().equals(key))
          .findFirst()
          .orElse(OPEN);
    }

    public static List<Show> all() {
      return List.of(values());
    }
  }

  /** Whether nothing but the usual list is asked for. */
  public boolean isUsual() {
    return show == Show.OPEN && community.isEmpty() && responsible.isEmpty() && household.isEmpty();
  }
}
