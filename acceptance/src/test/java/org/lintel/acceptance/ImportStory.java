package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A roster with bad rows: what is good goes in, what is bad comes back as a file to correct. */
@ExtendWith(OneCompany.Shared.class)
@Order(OneCompany.LAST)
@ResourceLock(OneCompany.NAME)
class ImportStory {

  private static final String ROSTER =
      """
      楼栋,单元,房号,姓名,身份,手机
      1栋,1单元,101,钟灵,业主,19900030001
      1栋,1单元,102,钟秀,业主,19900030002
      1栋,1单元,103,钟毓,landlady,19900030003
      """;

  static Stream<OwnerStory.Way> ways() {
    return OwnerStory.ways();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void badRowsComeBackToBeCorrected(OwnerStory.Way way, OneCompany house) {
    String community = way.named("望江苑");
    house.manage(
        way.device(),
        way.language(),
        company -> {
          company.addCommunity(
              community, ("w-" + way.device() + way.language()).toLowerCase(Locale.ROOT));
          company.checkRoster(community, ROSTER);
          assertThat(company.main()).contains("landlady");
          Browser.assertAccessible(company.page());
          Path rejected = rejected(company.page());
          assertThat(owners(company, community)).isZero();
          company.page().goBack();
          company.completeRoster();
          String first = company.page().url();
          assertThat(owners(company, community)).isEqualTo(2);

          String second = importCorrected(company, community, rejected);
          assertThat(owners(company, community)).isEqualTo(3);
          String again = importCorrected(company, community, rejected);
          assertThat(owners(company, community)).as("the same file again").isEqualTo(3);

          undo(company, again);
          undo(company, second);
          assertThat(owners(company, community)).isEqualTo(2);
          undo(company, first);
          assertThat(owners(company, community)).isZero();
        });
  }

  private static Path rejected(Page page) {
    Download download = page.waitForDownload(() -> page.click("a[href$='/rejected']"));
    assertThat(download.suggestedFilename()).endsWith(".xlsx");
    return download.path();
  }

  /** What somebody would do in a spreadsheet: correct the cell, leave the rest as it is. */
  private static String importCorrected(Company company, String community, Path rejected) {
    Path corrected = rejected.resolveSibling("corrected-" + System.nanoTime() + ".xlsx");
    replace(rejected, corrected, "landlady", "owner");
    Page page = company.page();
    page.navigate("/imports/owners");
    page.selectOption("select[name=community]", new SelectOption().setLabel(community));
    page.setInputFiles("[name=file]", corrected);
    page.click("main form[action='/imports/owners'] button[type=submit]");
    page.click("main form[action$='/check'] button[type=submit]");
    company.finished();
    assertThat(page.locator("a[href$='/rejected']").count()).isZero();
    company.completeRoster();
    return page.url();
  }

  private static void replace(Path book, Path copy, String wrong, String right) {
    int found = 0;
    try {
      Files.copy(book, copy);
      try (var parts = FileSystems.newFileSystem(copy);
          var files = Files.walk(parts.getPath("/"))) {
        for (Path part : files.filter(file -> file.toString().endsWith(".xml")).toList()) {
          String text = Files.readString(part);
          found += text.contains(wrong) ? 1 : 0;
          Files.writeString(part, text.replace(wrong, right));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(found).isPositive();
  }

  private static void undo(Company company, String roster) {
    company.page().navigate(roster);
    company.page().click("form[action$='/undo'] button");
    company.finished();
  }

  private static int owners(Company company, String community) {
    Page page = company.page();
    page.navigate("/owners?q=钟");
    return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(community)).count();
  }
}
