package org.lintel.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Open cases in columns by what is to be done next; in each what is due first. */
@Component
public class CaseBoard {

  /** Cards of a column; the rest is in the list. */
  public static final int MOST = 20;

  private static final int MOST_COUNTED = 999;

  private final CaseList list;

  CaseBoard(CaseList list) {
    this.list = list;
  }

  /** What is to be done next; each open case is in one of them. */
  public enum Column {
    /** Tell the owner that it was heard, and judge what it is. */
    ANSWER("c.state IN ('RECEIVED', 'ACKNOWLEDGED')"),
    /** Give it to somebody. */
    GIVE(
        """
        c.handler_id IS NULL
        AND c.state NOT IN ('RECEIVED', 'ACKNOWLEDGED', 'DONE', 'CONFIRMED', 'CLOSED')\
        """),
    /** Begin, or begin again. */
    START(
        """
        c.handler_id IS NOT NULL AND c.state IN
        ('ASSESSED', 'ASSIGNED', 'REOPENED', 'REMEDY_ACCEPTED', 'REMEDY_REFUSED', 'ESCALATED')\
        """),
    /** Go on and finish. */
    FINISH("c.handler_id IS NOT NULL AND c.state IN ('IN_PROGRESS', 'DISPUTED')"),
    /** Wait, and say so in time. */
    WAIT("c.handler_id IS NOT NULL AND c.state IN ('WAITING', 'REMEDY_PROPOSED')"),
    /** Have it confirmed, and close. */
    CLOSE("c.state IN ('DONE', 'CONFIRMED')");

    private final String condition;

    Column(String condition) {
      this.condition = condition;
    }

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
      return condition;
    }

    public static Optional<Column> of(String key) {
      return Arrays.stream(values()).filter(column -> column.key().equals(key)).findFirst();
    }

    /** Where an open case stands; empty for a closed one. */
    public static Optional<Column> of(ServiceCase found) {
      CaseState.Kind state = found.state().kind();
      return state == CaseState.Kind.CLOSED
          ? Optional.empty()
          : Optional.of(of(state, found.handler().isPresent()));
    }

    /** The same as the conditions say. */
    static Column of(CaseState.Kind state, boolean isHandled) {
      return switch (state) {
        case RECEIVED, ACKNOWLEDGED -> ANSWER;
        case DONE, CONFIRMED, CLOSED -> CLOSE;
        case IN_PROGRESS, DISPUTED -> isHandled ? FINISH : GIVE;
        case WAITING, REMEDY_PROPOSED -> isHandled ? WAIT : GIVE;
        case ASSESSED, ASSIGNED, REOPENED, REMEDY_ACCEPTED, REMEDY_REFUSED, ESCALATED ->
            isHandled ? START : GIVE;
      };
    }
  }

  /** A column with the first of its cases. */
  public record Filled(Column column, CaseList.Counted counted, List<ServiceCase> cases) {

    public Filled {
      cases = List.copyOf(cases);
    }
  }

  public List<Filled> of(Viewer viewer, CaseFilter filter) {
    return Arrays.stream(Column.values()).map(column -> fill(viewer, filter, column)).toList();
  }

  private Filled fill(Viewer viewer, CaseFilter filter, Column column) {
    String besides = " AND " + column.condition;
    var found = list.of(viewer, filter, besides, CaseList.From.THE_BEGINNING, MOST).rows();
    var counted =
        found.size() < MOST
            ? new CaseList.Counted(found.size(), false)
            : list.count(viewer, filter, besides, MOST_COUNTED);
    return new Filled(column, counted, found);
  }
}
