package org.lintel.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page as A4 paper shows it. */
final class Paper {

  /** What the margins of 12 mm leave of 210 x 297 mm, at 96 dots an inch. */
  private static final int WIDTH = 703;

  private static final int HEIGHT = 1031;
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  private Paper() {}

  /** Whatever is wider than the paper, and every chart that is higher and would be cut. */
  static List<?> faults(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(WIDTH, HEIGHT);
    return (List<?>)
        page.evaluate(
            """
            height => {
              const seen = element => element.getClientRects().length > 0;
              const name = element => element.tagName + ' ' + (element.closest('[id]')?.id ?? '')
                + ' ' + (element.getAttribute('class') ?? '');
              const wide = [...document.querySelectorAll('body *')]
                .filter(each => seen(each) && !each.closest('svg svg, svg *'))
                .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                .map(each => 'too wide: ' + name(each));
              const cut = [...document.querySelectorAll('.chart svg')]
                .filter(seen)
                .filter(each => each.getBoundingClientRect().height > height)
                .map(each => 'is cut: ' + name(each));
              return wide.concat(cut);
            }
            """,
            HEIGHT);
  }

  /** Prints to a file for people to look at, and counts the sheets. */
  static long sheets(Page page, String name) {
    byte[] printed =
        page.pdf(
            new Page.PdfOptions()
                .setPath(Path.of("target", "pictures", name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
    return SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1)).results().count();
  }
}
