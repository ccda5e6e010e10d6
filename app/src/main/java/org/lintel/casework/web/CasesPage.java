package org.lintel.casework.web;

import java.util.List;
import java.util.Locale;
import org.lintel.casework.CaseFilter;
import org.lintel.platform.Paged;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases with its filter, all of it in the address. */
public record CasesPage(
    Paged<Row> cases,
    CaseFilter filter,
    List<Option> communities,
    List<Option> kinds,
    boolean mayTakeIn,
    boolean maySeeExceptions) {

  public CasesPage {
    communities = List.copyOf(communities);
    kinds = List.copyOf(kinds);
  }

  /**
   * One case.
   *
   * @param due when what is due next; how late it is when that is past
   * @param handler empty when nobody has it
   */
  public record Row(
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

  /** Address of this list without its page number: only what differs from the usual. */
  public String address() {
    return address(filter.show(), filter.sort(), filter.isDescending());
  }

  /** The same list, other cases of it, in an order that suits them. */
  public String showing(CaseFilter.Show show) {
    boolean isUsual = filter.sort() == CaseFilter.Sort.usual(filter.show());
    return address(
        show, isUsual ? CaseFilter.Sort.usual(show) : filter.sort(), filter.isDescending());
  }

  /** Address of the list ordered by a column, turned around when it already is. */
  public String sorted(CaseFilter.Sort sort) {
    return address(filter.show(), sort, filter.sort() != sort || !filter.isDescending());
  }

  /** How a column is ordered now, as the part for headings wants it. */
  public String direction(CaseFilter.Sort sort) {
    if (filter.sort() != sort) {
      return "none";
    }
    boolean isLargestFirst = filter.isDescending() != (sort == CaseFilter.Sort.DUE);
    return isLargestFirst ? "descending" : "ascending";
  }

  public String kind() {
    return filter.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private String address(CaseFilter.Show show, CaseFilter.Sort sort, boolean isDescending) {
    var address = UriComponentsBuilder.fromPath("/cases");
    add(address, "q", filter.words());
    add(address, "c", filter.community().map(Object::toString).orElse(""));
    add(address, "k", kind());
    add(address, "s", show == CaseFilter.Show.OPEN ? "" : show.key());
    add(address, "d", filter.due() == CaseFilter.Due.ANY ? "" : filter.due().key());
    add(address, "sort", sort == CaseFilter.Sort.usual(show) ? "" : sort.key());
    add(address, "asc", isDescending ? "" : "true");
    add(address, "size", cases.paging().size() == 50 ? "" : cases.paging().size() + "");
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value.replace("{", "").replace("}", ""));
    }
  }
}
