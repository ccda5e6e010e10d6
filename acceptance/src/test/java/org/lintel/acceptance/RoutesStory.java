package org.lintel.acceptance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lintel.acceptance.RouteList.Route;

/**
 * Every page that the running application has, opened with the demonstration in it: accessible,
 * within the screen, in one language, silent in the console. A new page is in here by itself; one
 * that no link leads to fails until {@link Seeds} makes what it is about.
 */
@ExtendWith(OneDemonstration.Shared.class)
@Order(OneDemonstration.FIRST)
@ResourceLock(OneDemonstration.NAME)
class RoutesStory {

  /** What is no page to look at, and why. */
  private static final Map<String, String> NO_PAGE =
      Map.ofEntries(
          Map.entry("/", "leads on to the first page"),
          Map.entry("/entry/{token}", "signs in once and leads on"),
          Map.entry("/o/cases/{token}/report", "leads on to the form"),
          Map.entry("/o/cases/{token}/appointment", "the same page as behind the link of a case"),
          Map.entry(
              "/o/cases/{token}/photos/{photo}",
              "a picture, the same as behind the link of a case"),
          Map.entry("/o/cases/{token}/photos/{photo}/small", "a picture"),
          Map.entry("/cases/new/photos/{photo}", "a picture, kept until its case is there"),
          Map.entry("/cases/new/photos/{photo}/small", "a picture"),
          Map.entry(
              "/o/codes/{token}", "made-up owners are sent no codes; OwnerHomeStory types one in"),
          Map.entry("/o/questions/{token}", "is asked two weeks after a recovery"),
          Map.entry("/o/r/{token}", "is asked two weeks after a recovery"),
          Map.entry(
              "/imports/answers/{id}/rejects.csv",
              "a file, linked where a row could not be stored"),
          Map.entry(
              "/opt-out/{token}", "its token stands only in a mail, and made-up owners get none"),
          Map.entry("/reachable/{nonce}", "answers the test of the public address, not people"));

  private final Map<Route, String> addresses = new LinkedHashMap<>();
  private final Map<Route, List<String>> wrong =
      new TreeMap<>(Comparator.comparing(Route::pattern));
  private final Map<String, Route> titles = new HashMap<>();
  private final Map<Route, String> queries = new HashMap<>();
  private RouteList routes = RouteList.of(List.of());
  private String origin = "";

  /** Who opens pages: a member of staff, somebody who is not signed in, and an owner at home. */
  private record Visitors(Look staff, Look stranger, Look owner) {

    /** The first of them whom the page does not lead elsewhere. */
    Look whoeverMay(String address) {
      return Stream.of(staff, stranger)
          .filter(look -> get(look.page(), address).status() / 100 != 3)
          .findFirst()
          .orElse(owner);
    }
  }

  @Test
  void everyPageIsInOrder(OneDemonstration house) {
    routes = RouteList.of(house.application().output());
    origin = house.application().address();
    try (Page page = house.staffPage();
        BrowserContext phone = house.stranger();
        BrowserContext home = house.stranger()) {
      Page owner = home.newPage();
      meet(new Seeds(page, owner, house.application()).plant());
      routes.plain().forEach(route -> addresses.putIfAbsent(route, route.pattern()));
      var wording = Wording.ofTheMessageFiles();
      visitAll(
          new Visitors(
              new Look(page, wording),
              new Look(phone.newPage(), wording),
              new Look(owner, wording)));
    }

    var verdict = new SoftAssertions();
    wrong.forEach((route, faults) -> verdict.assertThat(faults).as(route.pattern()).isEmpty());
    verdict
        .assertThat(routes.without(addresses.keySet()))
        .as("pages that no link leads to")
        .allMatch(route -> NO_PAGE.containsKey(route.pattern()));
    verdict.assertThat(addresses).hasSizeGreaterThan(40);
    verdict.assertAll();
  }

  /** Pages met on the way are visited too, until there are no new ones. */
  private void visitAll(Visitors visitors) {
    Set<Route> visited = new HashSet<>();
    for (var next = unvisited(visited); !next.isEmpty(); next = unvisited(visited)) {
      for (Route route : next) {
        visited.add(route);
        if (!NO_PAGE.containsKey(route.pattern())) {
          visit(route, visitors);
        }
      }
    }
  }

  private List<Route> unvisited(Set<Route> visited) {
    return addresses.keySet().stream().filter(route -> !visited.contains(route)).toList();
  }

  private void visit(Route route, Visitors visitors) {
    String address = address(route, visitors.staff().page());
    Look look = visitors.whoeverMay(address);
    APIResponse answer = get(look.page(), address);
    var headers = answer.headers();
    if (answer.status() == 200
        && headers.getOrDefault("content-disposition", "").startsWith("attachment")) {
      return;
    }
    if (headers.getOrDefault("content-type", "").startsWith("image/")) {
      return;
    }
    for (String language : Variant.languages(route.pattern())) {
      Look.Seen seen = look.open(route.pattern(), address, language);
      fault(route, seen.wrong().stream().map(what -> language + ": " + what).toList());
      Route same = titles.putIfAbsent(seen.title(), route);
      if (same != null && !same.equals(route)) {
        fault(route, List.of("is called " + seen.title() + " like " + same));
      }
      meet(seen.links());
    }
  }

  /** With the query of a link where the bare path does not suffice. */
  private String address(Route route, Page page) {
    String bare = addresses.getOrDefault(route, route.pattern());
    return queries.containsKey(route) && get(page, bare).status() >= 400
        ? queries.getOrDefault(route, bare)
        : bare;
  }

  private static APIResponse get(Page page, String address) {
    return page.request().get(address, RequestOptions.create().setMaxRedirects(0));
  }

  private void fault(Route route, List<String> faults) {
    wrong.computeIfAbsent(route, _ -> new ArrayList<>()).addAll(faults);
  }

  /** Keeps the first address that opens each page. */
  private void meet(Iterable<String> links) {
    for (String link : links) {
      String local = link.replace(origin, "");
      if (local.startsWith("/")) {
        String path = URI.create(local.replaceAll("[?#].*", "")).getPath();
        routes
            .of(path)
            .ifPresent(route -> {
              addresses.putIfAbsent(route, path);
              if (local.contains("?")) {
                queries.putIfAbsent(route, local.replaceAll("#.*", ""));
              }
            });
      }
    }
  }
}
