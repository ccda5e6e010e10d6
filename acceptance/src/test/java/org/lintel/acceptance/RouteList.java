package org.lintel.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The pages that the running application says it has, in its own log of mappings; what programs of
 * others read under {@code /api} is no page.
 */
record RouteList(List<Route> routes) {

  /** Makes Spring write each mapping when it starts. */
  static final String ASK =
      "--logging.level._org.springframework.web.servlet.HandlerMapping.Mappings=DEBUG";

  private static final Pattern GET = Pattern.compile("\\{GET \\[([^\\]]+)]");

  /** A path in which names in braces stand for what is filled in. */
  record Route(String pattern) {

    boolean isPlain() {
      return !pattern.contains("{");
    }

    boolean matches(String path) {
      return path.matches(pattern.replaceAll("\\{[^/]+}", "[^/]+"));
    }

    @Override
    public String toString() {
      return pattern;
    }
  }

  static RouteList of(List<String> output) {
    var patterns = new TreeSet<String>();
    for (String line : output) {
      GET.matcher(line)
          .results()
          .flatMap(found -> List.of(found.group(1).split(" \\|\\| |, ")).stream())
          .forEach(patterns::add);
    }
    patterns.removeIf(pattern ->
        pattern.startsWith("/static/") || pattern.startsWith("/api/") || pattern.equals("/error"));
    return new RouteList(patterns.stream().map(Route::new).toList());
  }

  List<Route> plain() {
    return routes.stream().filter(Route::isPlain).toList();
  }

  /** Which page an address opens; one without names goes before one with. */
  Optional<Route> of(String path) {
    return routes.stream()
        .filter(route -> route.matches(path))
        .min(Comparator.comparing((Route route) -> !route.isPlain()).thenComparing(Route::pattern));
  }

  List<Route> without(Iterable<Route> seen) {
    var rest = new ArrayList<>(routes);
    seen.forEach(rest::remove);
    return rest;
  }
}
