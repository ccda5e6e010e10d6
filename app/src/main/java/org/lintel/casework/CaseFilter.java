package org.lintel.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.PlainText;
import org.lintel.service.CaseKind;

/**
 * What the list of cases is cut down to.
 *
 * @param words a case's number, or a part of the home, of the person's name or of what was said
 */
public record CaseFilter(
    String words,
    Optional<UUID> community,
    Optional<CaseKind> kind,
    Show show,
    Sort sort,
    boolean isDescending) {

  private static final int LONGEST_WORDS = 80;

  public CaseFilter {
    String narrow = PlainText.narrow(words);
    words =
        narrow.codePointCount(0, narrow.length()) <= LONGEST_WORDS
            ? narrow
            : narrow.substring(0, narrow.offsetByCodePoints(0, LONGEST_WORDS));
  }

  /** Which cases, by what there is to do. */
  public enum Show {
    OPEN("c.state <> 'CLOSED'"),
    MINE("c.state NOT IN ('CONFIRMED', 'CLOSED') AND c.handler_id = :viewer"),
    POOL("c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED') AND c.handler_id IS NULL"),
    WAITING("c.state IN ('WAITING', 'REMEDY_PROPOSED', 'DONE')"),
    ESCALATED("c.state IN ('ESCALATED', 'DISPUTED', 'REMEDY_REFUSED', 'REOPENED')"),
    CLOSED("c.state = 'CLOSED'"),
    ALL("true");

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
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

  /** Orders that the list can take; the SQL stands here and nowhere in the request. */
  public enum Sort {
    SEVERITY(
        """
        CASE c.severity WHEN 'EMERGENCY' THEN 3 WHEN 'URGENT' THEN 2 WHEN 'NORMAL' THEN 1 ELSE 0 END %1$s,
        c.is_safety %1$s, c.received_at\
        """),
    RECEIVED("c.received_at %1$s"),
    CHANGED("c.changed_at %1$s");

    private final String columns;

    Sort(String columns) {
      this.columns = columns;
    }

    String by(boolean isDescending) {
      return columns.formatted(isDescending ? "DESC" : "ASC");
    }

    /** Value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Sort of(String key) {
      return Arrays.stream(values())
          .filter(sort -> sort.key().equals(key))
          .findFirst()
          .orElse(SEVERITY);
    }
  }

  /** Whether nothing but the usual list is asked for. */
  public boolean isUsual() {
    return words.isEmpty() && community.isEmpty() && kind.isEmpty() && show == Show.OPEN;
  }
}
