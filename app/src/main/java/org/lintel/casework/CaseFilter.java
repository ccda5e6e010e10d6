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
    Due due,
    CaseNarrowing narrowing,
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

  /** A filter that asks for nothing beyond that. */
  public CaseFilter(
      String words,
      Optional<UUID> community,
      Optional<CaseKind> kind,
      Show show,
      Due due,
      Sort sort,
      boolean isDescending) {
    this(words, community, kind, show, due, CaseNarrowing.NOTHING, sort, isDescending);
  }

  /** Which cases, by what there is to do. */
  public enum Show {
    OPEN("c.state <> 'CLOSED'"),
    MINE("c.state NOT IN ('CONFIRMED', 'CLOSED') AND c.handler_id = :viewer"),
    POOL("c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED') AND c.handler_id IS NULL"),
    WAITING("c.state IN ('WAITING', 'REMEDY_PROPOSED', 'DONE')"),
    ESCALATED(
        """
        (c.state IN ('ESCALATED', 'DISPUTED', 'REMEDY_REFUSED', 'REOPENED')
          OR (c.called_level > 0 AND c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')))\
        """),
    CALLED(
        """
        c.state NOT IN ('DONE', 'CONFIRMED', 'CLOSED') AND EXISTS (
          SELECT 1
          FROM case_call k
          WHERE k.community_id = c.community_id AND k.case_id = c.id AND k.staff_id = :viewer)\
        """),
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

  /** Which of them by their clocks. */
  public enum Due {
    ANY("true"),
    LATE("c.due_at < :now::timestamptz"),
    TODAY(
        """
        c.due_at >= :now::timestamptz AND c.due_at <
          ((:now::timestamptz AT TIME ZONE p.time_zone)::date + 1)::timestamp AT TIME ZONE p.time_zone\
        """),
    PAUSED("c.paused_at IS NOT NULL");

    private final String condition;

    Due(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }

    /** Part of message keys, and the value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Due of(String key) {
      return Arrays.stream(values()).filter(due -> due.key().equals(key)).findFirst().orElse(ANY);
    }

    public static List<Due> all() {
      return List.of(values());
    }
  }

  /** Orders that the list can take; {@link CaseOrder} says what they are in the database. */
  public enum Sort {
    /** The most pressing first when it descends; what has no time comes last either way. */
    DUE,
    SEVERITY,
    RECEIVED,
    CHANGED;

    /** Value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What there is to do comes in the order in which it is due, the past from its end. */
    public static Sort usual(Show show) {
      return show == Show.CLOSED || show == Show.ALL ? RECEIVED : DUE;
    }

    public static Sort of(String key, Show show) {
      return Arrays.stream(values())
          .filter(sort -> sort.key().equals(key))
          .findFirst()
          .orElse(usual(show));
    }
  }

  /** Whether nothing but the usual list is asked for. */
  public boolean isUsual() {
    return words.isEmpty()
        && community.isEmpty()
        && kind.isEmpty()
        && show == Show.OPEN
        && due == Due.ANY
        && narrowing.isNothing();
  }

  /** The same cases of another kind of what there is to do. */
  public CaseFilter showing(Show other) {
    return new CaseFilter(words, community, kind, other, due, narrowing, sort, isDescending);
  }
}
