package org.lintel.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lintel.acceptance.Browser.Device;

/** Looks at one page after the other and notes everything that is wrong with it. */
final class Look {

  private static final int[] WIDTHS = {320, 390, 1280};
  private static final int PHONE = 390;
  private static final double MOST_SHIFT = 0.02;

  /** Pictures of pages that are in order cost more than looking at them. */
  private static final boolean IS_KEPT = Boolean.getBoolean("slow");

  private static final String SCRIPT = script("look.js");
  private static final String REACH = script("reach.js");
  private static final String SHIFT = script("shift.js");

  /** Colours that are on their way from one scheme to the other are nobody's to judge. */
  private static final String END_OF_MOTION =
      """
      async () => {
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        for (const motion of document.getAnimations()) {
          if (motion.effect.getComputedTiming().endTime === Infinity) motion.cancel();
          else motion.finish();
        }
      }
      """;

  private final Page page;
  private final Wording wording;
  private final List<String> noise = new ArrayList<>();

  /** What one page is and what is wrong with it. */
  record Seen(String title, List<String> links, List<String> wrong) {}

  Look(Page page, Wording wording) {
    this.page = page;
    this.wording = wording;
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        noise.add(message.text());
      }
    });
    page.onPageError(error -> noise.add(error));
    page.onResponse(response -> {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) {
        noise.add(response.status() + " " + response.url());
      }
    });
  }

  Page page() {
    return page;
  }

  /** Opens an address in a language. */
  Seen open(String route, String address, String language) {
    noise.clear();
    page.setViewportSize(PHONE, 844);
    Response response = page.navigate(withLanguage(address, language));
    var wrong = new ArrayList<String>();
    if (response.status() != 200) {
      wrong.add("answers " + response.status());
    }
    return look(route, language, wrong);
  }

  /** Judges the page that is open. */
  Seen look(String route, String language, List<String> wrong) {
    stay(wrong);
    var found = (Map<?, ?>) page.evaluate(SCRIPT);
    List<String> texts = strings(found, "texts");
    for (int width : WIDTHS) {
      page.setViewportSize(width, 844);
      int over = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
      note(wrong, over > 0, "scrolls sideways by " + over + " px at " + width);
    }
    String lang = String.valueOf(found.get("lang"));
    note(wrong, !lang.startsWith(language), "says lang=" + lang);
    note(wrong, !Integer.valueOf(1).equals(found.get("headings")), found.get("headings") + " h1");
    note(wrong, "keys without text", Wording.unfilled(texts));
    reach(wrong);
    if (language.equals("zh")) {
      var allowed = new HashSet<String>();
      strings(found, "data").forEach(data -> allowed.addAll(List.of(data.split("[^A-Za-z'’-]+"))));
      note(wrong, "English on it", wording.englishOnAChinesePage(texts, allowed));
    } else {
      note(wrong, "Chinese on it", wording.chineseOnAnEnglishPage(texts));
    }
    for (Variant variant : Variant.of(route)) {
      if (variant.language().equals(language)) {
        note(wrong, "axe, " + variant, violations(variant));
      }
    }
    note(wrong, "in the console", noise);
    for (Variant variant : Variant.of(route)) {
      if (variant.language().equals(language) && (IS_KEPT || !wrong.isEmpty())) {
        picture(route, variant);
      }
    }
    return new Seen(String.valueOf(found.get("title")), strings(found, "links"), wrong);
  }

  /** By finger and by keyboard. */
  private void reach(List<String> wrong) {
    page.setViewportSize(PHONE, 844);
    var found = (Map<?, ?>) page.evaluate(REACH);
    note(wrong, "lower than a finger needs", strings(found, "small"));
    note(wrong, "no ring when focused", strings(found, "ringless"));
    note(wrong, "out of the order of the page", strings(found, "forced"));
  }

  /** Whether it stays where it is while it loads. */
  private void stay(List<String> wrong) {
    var found = (Map<?, ?>) page.evaluate(SHIFT);
    double shift = found.get("sum") instanceof Number moved ? moved.doubleValue() : 0;
    note(
        wrong,
        shift > MOST_SHIFT,
        "moves while it loads by " + shift + ": " + strings(found, "moved"));
  }

  private List<String> violations(Variant variant) {
    show(variant);
    return Browser.violations(page).stream().map(String::valueOf).toList();
  }

  private void picture(String route, Variant variant) {
    show(variant);
    String name = route.replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "-");
    Browser.picture(page, "screens", name.replaceAll("^-", "") + "-" + variant);
  }

  private void show(Variant variant) {
    Device device = variant.device();
    page.setViewportSize(device.width(), device.height());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(variant.colours()));
    page.evaluate(END_OF_MOTION);
  }

  private static void note(List<String> wrong, boolean isWrong, String what) {
    if (isWrong) {
      wrong.add(what);
    }
  }

  private static void note(List<String> wrong, String what, List<String> found) {
    note(wrong, !found.isEmpty(), what + ": " + found);
  }

  private static List<String> strings(Map<?, ?> found, String name) {
    return found.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String withLanguage(String address, String language) {
    String bare = address.replaceAll("([?&])lang=[a-z]+&?", "$1").replaceAll("[?&]$", "");
    return bare + (bare.contains("?") ? "&" : "?") + "lang=" + language;
  }

  private static String script(String name) {
    try (var script = Look.class.getResourceAsStream("/acceptance/" + name)) {
      if (script == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("^//[^\n]*\n", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
