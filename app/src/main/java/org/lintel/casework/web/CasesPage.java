package org.lintel.casework.web;

import java.util.List;
import java.util.Map;
import org.lintel.casework.CaseFilter;
import org.lintel.platform.web.Refusals;

/**
 * The list of cases with its filter, all of it in the address.
 *
 * @param address of this list, from its beginning
 * @param said what the filter asks for, by the names of its fields
 * @param columns of the board; empty when it is a list
 */
public record CasesPage(
    String address,
    Map<String, String> said,
    boolean isUsual,
    List<Tab> tabs,
    Listing listing,
    List<Column> columns,
    Map<CaseFilter.Sort, Heading> headings,
    Ways ways,
    Choices choices,
    Views views,
    Rights rights,
    Refusals refusals) {

  public CasesPage {
    said = Map.copyOf(said);
    tabs = List.copyOf(tabs);
    columns = List.copyOf(columns);
    headings = Map.copyOf(headings);
  }

  /** What of the address says what is shown: from its question mark; empty for the usual. */
  public String query() {
    int at = address.indexOf('?');
    return at < 0 ? "" : address.substring(at);
  }

  /** How a column of the list is ordered now, and the address of its next order. */
  public record Heading(String href, String direction) {}

  /**
   * Cases that wait in one way.
   *
   * @param count empty where nobody counts
   */
  public record Tab(String label, String href, String count, boolean isCurrent, boolean isAlarm) {}

  /**
   * One page of the list.
   *
   * @param previous address of the page before; empty when there is none
   */
  public record Listing(
      List<Row> rows, String total, boolean isMore, String first, String previous, String next) {

    static final Listing NOTHING = new Listing(List.of(), "0", false, "", "", "");

    public Listing {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One case.
   *
   * @param mark its id and version, by which it is marked
   * @param due when what is due next; how late it is when that is past
   * @param handler empty when nobody has it
   */
  public record Row(
      String mark,
      String href,
      String code,
      String problem,
      String where,
      String who,
      String state,
      String stateKind,
      String due,
      boolean isLate,
      String severity,
      boolean isUrgent,
      boolean isSafety,
      String handler,
      int unread,
      boolean isNudged,
      int reopened,
      String received,
      String changed) {}

  /** A column of the board: what is to be done next with its cases. */
  public record Column(String key, String title, String count, List<Card> cards, boolean isMore) {

    public Column {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A case on the board.
   *
   * @param into keys of columns that it can be put into, with blanks between; empty for none
   */
  public record Card(Row row, int version, List<Move> moves, String into) {

    public Card {
      moves = List.copyOf(moves);
    }
  }

  /**
   * A move that can be made from the board.
   *
   * @param handler whom it gives the case; empty for other moves
   * @param isBare whether nothing is to be said with it; others are made on the page of the case
   */
  public record Move(String key, String label, String handler, boolean isBare) {}

  /** Other ways to look at the same cases. */
  public record Ways(String list, String board, boolean isBoard, String csv, String xlsx) {}

  /** What the filter offers. */
  public record Choices(
      List<Option> communities,
      List<Option> kinds,
      List<Option> dues,
      List<Option> states,
      List<Option> categories,
      List<Option> severities,
      List<Option> channels,
      List<Option> handlers) {

    public Choices {
      communities = List.copyOf(communities);
      kinds = List.copyOf(kinds);
      dues = List.copyOf(dues);
      states = List.copyOf(states);
      categories = List.copyOf(categories);
      severities = List.copyOf(severities);
      channels = List.copyOf(channels);
      handlers = List.copyOf(handlers);
    }
  }

  /** Views that are kept, and the name that was typed for a new one. */
  public record Views(List<View> all, String typed, boolean isTypedShared) {

    public Views {
      all = List.copyOf(all);
    }
  }

  /**
   * A view.
   *
   * @param removal address that takes it away; empty when the viewer may not
   */
  public record View(
      String name, String href, boolean isShared, boolean isCurrent, String removal) {}

  /** What the viewer may do. */
  public record Rights(
      boolean mayTakeIn,
      boolean maySeeExceptions,
      boolean mayAct,
      boolean mayShare,
      boolean mayExport,
      boolean mayReport) {}

  public boolean isBoard() {
    return ways.isBoard();
  }

  /** What the filter asks for in a field; empty for nothing. */
  public String said(String field) {
    return said.getOrDefault(field, "");
  }

  /** Whether anything is asked for that is not always in sight. */
  public boolean isNarrowed() {
    return !refusals.isEmpty()
        || List.of("st", "cat", "sev", "ch", "h", "from", "until").stream()
            .anyMatch(field -> !said(field).isEmpty());
  }

  public Heading heading(CaseFilter.Sort sort) {
    return headings.getOrDefault(sort, new Heading(address, "none"));
  }
}
