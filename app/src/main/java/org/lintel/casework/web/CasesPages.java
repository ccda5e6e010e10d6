package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.casework.CaseCounts;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.CaseList;
import org.lintel.casework.CaseView;
import org.lintel.casework.CaseViews;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the page of the list, or of the board. */
@Component
class CasesPages {

  private final CaseList list;
  private final CaseCounts counts;
  private final CaseViews views;
  private final CaseListRows rows;
  private final CaseBoardColumns board;
  private final CaseFilterChoices choices;

  CasesPages(
      CaseList list,
      CaseCounts counts,
      CaseViews views,
      CaseListRows rows,
      CaseBoardColumns board,
      CaseFilterChoices choices) {
    this.list = list;
    this.counts = counts;
    this.views = views;
    this.rows = rows;
    this.board = board;
    this.choices = choices;
  }

  /** A view that was typed and refused. */
  record TypedView(String name, boolean isShared) {

    static final TypedView NONE = new TypedView("", false);
  }

  CasesPage page(Viewer viewer, Text text, CaseQuery query) {
    return page(viewer, text, query, TypedView.NONE, query.refusals());
  }

  CasesPage page(Viewer viewer, Text text, CaseQuery query, TypedView typed, Refusals refusals) {
    CaseAddress address = query.address();
    CaseFilter filter = address.filter();
    return new CasesPage(
        address.list(),
        said(address, query),
        filter.isUsual(),
        tabs(viewer, text, address),
        query.isBoard() ? CasesPage.Listing.NOTHING : listing(viewer, text, query, address),
        query.isBoard() ? board.of(viewer, filter, text) : List.of(),
        headings(address),
        new CasesPage.Ways(
            address.as(false),
            address.as(true),
            query.isBoard(),
            address.at("/cases/export.csv"),
            address.at("/cases/export.xlsx")),
        choices.of(viewer, text),
        new CasesPage.Views(views(viewer, address), typed.name(), typed.isShared()),
        rights(viewer),
        refusals);
  }

  /** What was typed stays, also where it cannot be understood. */
  private static Map<String, String> said(CaseAddress address, CaseQuery query) {
    var said = new java.util.HashMap<>(address.said());
    said.put("from", query.from());
    said.put("until", query.until());
    return said;
  }

  private static CasesPage.Rights rights(Viewer viewer) {
    boolean mayAssign = viewer.may(Permission.ASSIGN_CASES);
    boolean mayHandle = viewer.may(Permission.HANDLE_CASES);
    return new CasesPage.Rights(
        mayHandle,
        mayAssign,
        mayHandle || mayAssign,
        mayAssign,
        viewer.may(Permission.EXPORT),
        viewer.may(Permission.READ_RESULTS));
  }

  private CasesPage.Listing listing(
      Viewer viewer, Text text, CaseQuery query, CaseAddress address) {
    var found = list.of(viewer, address.filter(), query.place(), query.rows());
    var counted = list.count(viewer, address.filter());
    boolean isFirst = query.after().isEmpty() && query.before().isEmpty();
    return new CasesPage.Listing(
        rows.of(viewer, found.rows(), text),
        String.format("%,d", counted.cases()),
        counted.isMore(),
        isFirst ? "" : address.list(),
        found.first().isEmpty() ? "" : address.from("before", found.first()),
        found.last().isEmpty() ? "" : address.from("after", found.last()));
  }

  private List<CasesPage.Tab> tabs(Viewer viewer, Text text, CaseAddress address) {
    Map<CaseFilter.Show, CaseList.Counted> counted = counts.of(viewer);
    var tabs = new ArrayList<CasesPage.Tab>();
    CaseFilter filter = address.filter();
    for (CaseFilter.Show show : CaseFilter.Show.all()) {
      var count = counted.get(show);
      tabs.add(
          new CasesPage.Tab(
              text.get("casework.show." + show.key()),
              new CaseAddress(showing(filter, show), address.isBoard(), address.rows()).list(),
              count == null ? "" : count(count),
              show == filter.show(),
              false));
    }
    tabs.add(
        new CasesPage.Tab(
            text.get("casework.due.show.late"),
            "/cases?d=late",
            count(counts.late(viewer)),
            false,
            true));
    return tabs;
  }

  static String count(CaseList.Counted counted) {
    return counted.isMore() ? counted.cases() + "+" : String.valueOf(counted.cases());
  }

  /** Other cases in an order that suits them. */
  private static CaseFilter showing(CaseFilter filter, CaseFilter.Show show) {
    boolean isUsual = filter.sort() == CaseFilter.Sort.usual(filter.show());
    return sorted(
        filter.showing(show),
        isUsual ? CaseFilter.Sort.usual(show) : filter.sort(),
        filter.isDescending());
  }

  private static CaseFilter sorted(CaseFilter filter, CaseFilter.Sort sort, boolean isDescending) {
    return new CaseFilter(
        filter.words(),
        filter.community(),
        filter.kind(),
        filter.show(),
        filter.due(),
        filter.narrowing(),
        sort,
        isDescending);
  }

  private static Map<CaseFilter.Sort, CasesPage.Heading> headings(CaseAddress address) {
    CaseFilter filter = address.filter();
    var headings = new EnumMap<CaseFilter.Sort, CasesPage.Heading>(CaseFilter.Sort.class);
    for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
      boolean isHere = filter.sort() == sort;
      var next = sorted(filter, sort, !isHere || !filter.isDescending());
      boolean isLargestFirst = filter.isDescending() != (sort == CaseFilter.Sort.DUE);
      String direction = isLargestFirst ? "descending" : "ascending";
      headings.put(
          sort,
          new CasesPage.Heading(
              new CaseAddress(next, false, address.rows()).list(), isHere ? direction : "none"));
    }
    return headings;
  }

  private List<CasesPage.View> views(Viewer viewer, CaseAddress address) {
    boolean mayShare = viewer.may(Permission.ASSIGN_CASES);
    String query = address.query();
    return views.of(viewer).stream().map(view -> view(view, query, mayShare)).toList();
  }

  private static CasesPage.View view(CaseView view, String query, boolean mayShare) {
    boolean mayRemove = view.isOwn() || (view.isShared() && mayShare);
    return new CasesPage.View(
        view.name(),
        view.query().isEmpty() ? CaseAddress.PATH : CaseAddress.PATH + "?" + view.query(),
        view.isShared(),
        view.query().equals(query),
        mayRemove ? "/cases/views/" + view.id() + "/removal" : "");
  }
}
