package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cockpit on A4, to lay on the table of a meeting. */
@ExtendWith(OneDemonstration.Shared.class)
@Order(OneDemonstration.FIRST)
@ResourceLock(OneDemonstration.NAME)
class PaperStory {

  /** What a meeting still reads. */
  private static final long MOST_SHEETS = 6;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theCockpitFitsOnPaperAndNoChartIsCut(String language, OneDemonstration house) {
    try (Page page = house.staffPage()) {
      page.navigate("/cockpit?lang=" + language);
      assertThat(page.locator(".chart svg").count()).isPositive();

      assertThat(Paper.faults(page)).isEmpty();
      assertThat(page.locator(".nav").first().isVisible()).isFalse();
      assertThat(page.locator(".print-head").first().isVisible()).isTrue();
      assertThat(Paper.sheets(page, "cockpit-" + language)).isBetween(1L, MOST_SHEETS);
    }
  }
}
