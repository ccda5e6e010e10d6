package org.lintel.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StyleSheetTests {

  private static final Path BUILT = Path.of("target/classes/static/css");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("class=\"((?:\\$\\{(?:[^{}\"]|\"[^\"]*\")*}|[^\"$])*)\"");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{((?:[^{}\"]|\"[^\"]*\")*)}");
  private static final Pattern CHOSEN = Pattern.compile("[?:]\\s*\"([^\"]*)\"");
  private static final Pattern CONDITION =
      Pattern.compile("@(?:else)?if\\((?:[^()]|\\([^()]*\\))*\\)|@else|@endif");
  private static final Pattern SELECTOR = Pattern.compile("\\.(-?[a-zA-Z][a-zA-Z0-9_-]*)");
  private static final Pattern ICON =
      Pattern.compile("icon\\s*=\\s*\"([a-z0-9-]+)\"|icon\\(name = \"([a-z0-9-]+)\"");
  private static final Pattern INLINE = Pattern.compile("<(style|[a-z0-9-]+\\s[^>]*\\bstyle=)");

  /** A report is one file that carries its own sheet. */
  private static final Path REPORT = TEMPLATES.resolve("analysis");

  @Test
  void everyClassOfATemplateIsStyled() throws IOException {
    Set<String> ofPages = new HashSet<>(classesOf(BUILT.resolve("staff.css")));
    ofPages.addAll(classesOf(BUILT.resolve("owner.css")));
    Set<String> ofReports = classesOf(Path.of("src/main/resources/analysis/report.css"));
    var unstyled = new TreeSet<String>();
    int seen = 0;

    for (Path template : templates()) {
      var styled = template.startsWith(REPORT) ? ofReports : ofPages;
      for (String name : classesIn(Files.readString(template))) {
        seen++;
        if (!styled.contains(name)) {
          unstyled.add(TEMPLATES.relativize(template) + ": " + name);
        }
      }
    }

    assertThat(seen).isGreaterThan(50);
    assertThat(unstyled).isEmpty();
  }

  @Test
  void everyIconThatATemplateNamesIsShipped() throws IOException {
    Set<String> shipped = new HashSet<>(Files.readAllLines(Path.of("../scripts/icons.txt")));
    String drawn = Files.readString(TEMPLATES.resolve("ui/icon.jte"));
    assertThat(shipped).allSatisfy(icon -> assertThat(drawn).contains("\"" + icon + "\""));

    for (Path template : templates()) {
      var matcher = ICON.matcher(Files.readString(template));
      while (matcher.find()) {
        String icon = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        assertThat(shipped).as(template.toString()).contains(icon);
      }
    }
  }

  @Test
  void noTemplateCarriesInlineStyles() throws IOException {
    Path report = REPORT.resolve("report.jte");
    assertThat(Files.readString(report)).contains("<style>$unsafe{page.style()}</style>");
    for (Path template : templates()) {
      if (template.equals(report)) {
        continue;
      }
      assertThat(INLINE.matcher(Files.readString(template)).find())
          .as(template.toString())
          .isFalse();
    }
  }

  @Test
  void theSheetForOwnersStaysSmallAndPlain() throws IOException {
    String sheet = Files.readString(BUILT.resolve("owner.css"));

    assertThat(zipped(sheet)).isLessThan(3_500);
    assertThat(sheet)
        .doesNotContain("@layer")
        .doesNotContain(":has(")
        .doesNotContain("@container")
        .doesNotContain("light-dark(")
        .doesNotContain("/*");
    assertThat(Files.readString(BUILT.resolve("staff.css"))).doesNotContain("@import");
    assertThat(zipped(Files.readString(BUILT.resolve("staff.css")))).isLessThan(20_000);
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  private static List<String> classesIn(String template) {
    var names = new ArrayList<String>();
    var attributes = ATTRIBUTE.matcher(CONDITION.matcher(template).replaceAll(" "));
    while (attributes.find()) {
      String value = attributes.group(1);
      names.addAll(words(EXPRESSION.matcher(value).replaceAll(" ")));
      var expressions = EXPRESSION.matcher(value);
      while (expressions.find()) {
        CHOSEN
            .matcher(expressions.group(1))
            .results()
            .forEach(chosen -> names.addAll(words(chosen.group(1))));
      }
    }
    return names;
  }

  private static List<String> words(String value) {
    return Pattern.compile("\\s+")
        .splitAsStream(value)
        .filter(word -> !word.isBlank() && !word.endsWith("-"))
        .toList();
  }

  private static Set<String> classesOf(Path sheet) throws IOException {
    var names = new HashSet<String>();
    SELECTOR.matcher(Files.readString(sheet)).results().forEach(match -> names.add(match.group(1)));
    return names;
  }

  private static int zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
