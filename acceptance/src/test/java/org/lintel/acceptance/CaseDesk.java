package org.lintel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What staff do with cases, page by page; a case is named by its address. */
record CaseDesk(Page page) {

  /** Finds the home in the search of the desk, and writes down what was said on the telephone. */
  String takeIn(String room, String problem, String place, String words) {
    page.navigate("/cases/new?q=" + room);
    press(page.locator("a[href*='/cases/new?household=']"));
    page.selectOption("#channel", "phone");
    page.selectOption("#problem", problem);
    page.selectOption("#place", place);
    page.fill("#words", words);
    press(page.locator("form[action='/cases'] button"));
    assertThat(page.url()).matches(".*/cases/[0-9a-f-]{36}");
    return path();
  }

  /** The address of the owner's page, without the host. */
  String link(String found) {
    page.navigate(found);
    press(page.locator("form[action$='/link'] button"));
    return page.locator("code.case-link").innerText().replaceFirst("https?://[^/]+", "").strip();
  }

  /** A move that needs no words. */
  void move(String found, String move) {
    page.navigate(found);
    press(form(move).locator("button"));
  }

  void takeOver(String found) {
    page.navigate(found);
    press(page.locator("form.case-move:has(input[type=hidden][name=handler]) button"));
  }

  /** A move with words, in the part that opens. */
  void say(String found, String move, String words) {
    page.navigate(found);
    open(move);
    page.fill("#" + move + "-words", words);
    press(form(move).locator("button"));
  }

  /** As what it was reported as. */
  void assess(String found) {
    page.navigate(found);
    open("assess");
    press(form("assess").locator("button"));
  }

  /** Shown open where something was begun. */
  void finish(String found, String words) {
    page.navigate(found);
    Locator summary = page.locator("details:has(form[action$='/completion']) > summary");
    if (!page.locator("#finish-words").isVisible()) {
      summary.click();
    }
    page.fill("#finish-words", words);
    press(page.locator("form[action$='/completion'] button.button-primary"));
  }

  /** The words that say where the case stands. */
  String state(String found) {
    page.navigate(found);
    return page.locator(".case-tags").innerText();
  }

  /**
   * Presses a button that leads to another page, and waits until that is there. A page may send its
   * form some time after the press, when it has kept what was typed: an answer on its way is not
   * yet a page, and whoever goes elsewhere then is called back. The page with the button has loaded
   * whole before: what it still loads is not the next one.
   */
  static void press(Locator button) {
    Page page = button.page();
    button.waitFor();
    page.waitForLoadState();
    var loaded = new AtomicBoolean();
    Consumer<Page> note = _ -> loaded.set(true);
    page.onLoad(note);
    try {
      button.click();
      page.waitForCondition(loaded::get);
    } finally {
      page.offLoad(note);
    }
  }

  private void open(String move) {
    page.click("details.case-move:has(input[name=move][value=" + move + "]) > summary");
  }

  private Locator form(String move) {
    return page.locator("form:has(input[name=move][value=" + move + "])").last();
  }

  private String path() {
    return page.url().replaceFirst("https?://[^/]+", "").replaceAll("[?#].*", "");
  }
}
