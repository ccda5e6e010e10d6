package org.lintel.acceptance;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.acceptance.Browser.Device;

/** One way to look at a page. */
record Variant(String language, ColorScheme colours, Device device) {

  private static final List<Variant> ALL = all();
  private static final String COMMIT = commit();

  /** All of them with {@code --all}, otherwise the one that the route and the commit decide. */
  static List<Variant> of(String route) {
    return Boolean.getBoolean("slow")
        ? ALL
        : List.of(ALL.get(Math.floorMod((route + COMMIT).hashCode(), ALL.size())));
  }

  /** Both with {@code --all}, otherwise that of the variant. */
  static List<String> languages(String route) {
    return of(route).stream().map(Variant::language).distinct().toList();
  }

  private static List<Variant> all() {
    var all = new ArrayList<Variant>();
    for (String language : List.of("zh", "en")) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (Device device : Device.values()) {
          all.add(new Variant(language, colours, device));
        }
      }
    }
    return List.copyOf(all);
  }

  /** So that over the commits every variant has its turn. */
  private static String commit() {
    try {
      var git = new ProcessBuilder("git", "rev-parse", "HEAD").redirectErrorStream(true).start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return (language + "-" + colours + "-" + device).toLowerCase(Locale.ROOT);
  }
}
