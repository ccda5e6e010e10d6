package org.lintel.statistics.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the library has its page, and every page says what a reader must know. */
class MethodPagesTests {

  private static final Path PAGES = Path.of("..", "docs", "method");
  private static final Path SOURCES = Path.of("..", "statistics", "src", "main", "java");

  /** Identifiers of methods, as constants and in the enumerations of interval methods. */
  private static final Pattern METHOD = Pattern.compile("\"([a-z]+(\\.[a-z][a-z0-9-]*){1,2})\"");

  @Test
  void everyMethodIdLeadsToAPageInBothLanguages() throws IOException {
    var ids = new TreeSet<String>();
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
        METHOD.matcher(Files.readString(file)).results().forEach(found -> ids.add(found.group(1)));
      }
    }

    assertThat(ids).hasSizeGreaterThan(50).contains("nps.score.tango1998", "kano.fong1996");
    assertThat(ids)
        .allSatisfy(id -> {
          assertThat(row("README.md", id)).as(id).contains(".md)");
          assertThat(row("README.zh-CN.md", id)).as(id).contains(".zh-CN.md)");
        });
  }

  private static String row(String index, String id) throws IOException {
    return Files.readAllLines(PAGES.resolve(index)).stream()
        .filter(line -> line.startsWith("|") && line.contains("`" + id + "`"))
        .findFirst()
        .orElse("no page");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysWhatHowWhenAndWhenNot(String page) throws IOException {
    assertThat(Files.readString(PAGES.resolve(page + ".md")))
        .contains(
            "**What it says.**",
            "**How it is computed.**",
            "**When to use it.**",
            "**When not.**",
            "## Worked example",
            "## For those who check");
    assertThat(Files.readString(PAGES.resolve(page + ".zh-CN.md")))
        .contains("**它说明什么。**", "**怎么算。**", "**什么时候用。**", "**什么时候不用。**", "## 算例", "## 供核对");
    assertThat(Files.readString(PAGES.resolve("README.md"))).contains("](" + page + ".md)");
    assertThat(Files.readString(PAGES.resolve("README.zh-CN.md")))
        .contains("](" + page + ".zh-CN.md)");
  }

  static List<String> pages() {
    return WorkedExamplesTests.pages();
  }
}
