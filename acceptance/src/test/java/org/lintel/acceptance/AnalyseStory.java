package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of answers becomes a report that everybody can open, without server and database. */
class AnalyseStory {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aFileBecomesAReport(String language) throws Exception {
    Path answers = Files.write(folder.resolve("answers.csv"), answers());
    var process =
        Application.command(
            "org.lintel.analysis.AnalyseCommand",
            answers.toString(),
            "--language",
            language,
            "--out",
            folder.resolve("report").toString());
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    look(folder.resolve("report").resolve("report.html"), language);
  }

  private static void look(Path report, String language) {
    var asked = new ArrayList<String>();
    try (var browser = new Browser()) {
      for (Browser.Device device : Browser.Device.values()) {
        try (BrowserContext visit = browser.visit("about:blank", device, language, true)) {
          Page page = visit.newPage();
          page.onRequest(request -> asked.add(request.url()));
          page.navigate(report.toUri().toString());
          assertThat(page.locator("h1").count()).isEqualTo(1);
          assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
              .isEqualTo(0);
          Browser.assertAccessible(page);
          Browser.picture(page, "analyse-" + language + "-" + device);
        }
      }
    }
    assertThat(asked)
        .hasSize(Browser.Device.values().length)
        .containsOnly(report.toUri().toString());
  }

  private static List<String> answers() {
    var lines = new ArrayList<>(List.of("recommend,satisfaction,community,submitted,e1,e2,p1,p2"));
    for (int i = 0; i < 600; i++) {
      int likelihood = (i * 7 + i / 11) % 11;
      lines.add(
          "%d,%d,community %d,2026-0%d-15,%d,%d,%d,%d"
              .formatted(
                  likelihood,
                  1 + likelihood * 4 / 10,
                  i % 12,
                  i % 2 == 0 ? 5 : 8,
                  4 + i % 4,
                  5 + i % 3,
                  2 + i % 5,
                  1 + i % 7));
    }
    return lines;
  }
}
