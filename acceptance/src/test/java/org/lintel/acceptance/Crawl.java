package org.lintel.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every page that whoever is signed in reaches by links, with the forms on it. */
record Crawl(List<Seen> pages) {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|/\\d+\\b");

  /** A form that changes something, filled as the page fills it. */
  record Form(String action, Map<?, ?> fields) {}

  /** One page that was read. */
  record Seen(String address, int status, String text, List<Form> forms) {

    static Seen of(Map<?, ?> page) {
      return new Seen(
          String.valueOf(page.get("address")),
          page.get("status") instanceof Integer status ? status : 0,
          String.valueOf(page.get("text")),
          maps(page.get("forms")).stream()
              .map(form -> new Form(String.valueOf(form.get("action")), map(form.get("fields"))))
              .toList());
    }
  }

  static Crawl of(Page page, List<String> starts) {
    return new Crawl(maps(page.evaluate(script(), starts)).stream().map(Seen::of).toList());
  }

  /** What the addresses of pages and forms name. */
  Set<String> ids() {
    var all = new TreeSet<String>();
    for (Seen page : pages) {
      all.addAll(ids(page.address()));
      page.forms().forEach(form -> all.addAll(ids(form.action())));
    }
    return all;
  }

  static List<String> ids(String address) {
    String path = address.replaceAll("\\?.*", "");
    return ID.matcher(path).results().map(found -> found.group()).toList();
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().<Map<?, ?>>map(Crawl::map).toList()
        : List.of();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String script() {
    try (var script = Crawl.class.getResourceAsStream("/acceptance/crawl.js")) {
      if (script == null) {
        throw new IllegalStateException("crawl.js is missing");
      }
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.indexOf("async"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
