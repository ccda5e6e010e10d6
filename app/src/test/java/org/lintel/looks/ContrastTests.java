package org.lintel.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG contrast of the colours, light and dark: 4.5 for text, 3 for controls and marks. */
class ContrastTests {

  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\);");
  private static final Pattern OWNER_TOKEN = Pattern.compile("--([a-z]+):(#[0-9a-f]{3,6})");

  @ParameterizedTest
  @CsvSource({
    "ink, ground, 4.5",
    "ink, card, 4.5",
    "muted, ground, 4.5",
    "muted, card, 4.5",
    "muted, shade, 4.5",
    "primary, card, 4.5",
    "primary, ground, 4.5",
    "primary-strong, tint, 4.5",
    "on-primary, primary, 4.5",
    "alert, card, 4.5",
    "alert, alert-tint, 4.5",
    "amber, amber-tint, 4.5",
    "on-promoter, promoter, 4.5",
    "on-passive, passive, 4.5",
    "on-detractor, detractor, 4.5",
    "muted, band-inner, 4.5",
    "muted, band-outer, 4.5",
    "ink, band-inner, 4.5",
    "control, card, 3",
    "promoter, card, 3",
    "detractor, card, 3",
    "dot, band-inner, 3",
    "dot, card, 3"
  })
  void staffColoursAreReadable(String text, String ground, double least) throws IOException {
    for (int scheme = 0; scheme < 2; scheme++) {
      var colours = staff(scheme);

      assertThat(ratio(colours, text, ground))
          .as("%s on %s, %s", text, ground, scheme == 0 ? "light" : "dark")
          .isGreaterThanOrEqualTo(least);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ink, ground, 4.5", "ink, card, 4.5", "muted, card, 4.5", "muted, ground, 4.5",
    "primary, card, 4.5", "on, primary, 4.5", "strong, tint, 4.5", "alert, card, 4.5",
    "card, dark, 4.5", "control, card, 3"
  })
  void coloursForOwnersAreReadable(String text, String ground, double least) throws IOException {
    for (int scheme = 0; scheme < 2; scheme++) {
      var colours = owner(scheme);

      assertThat(ratio(colours, text, ground))
          .as("%s on %s, %s", text, ground, scheme == 0 ? "light" : "dark")
          .isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void blackOnWhiteIsTwentyOne() {
    assertThat(ratio("#000", "#ffffff")).isEqualTo(21);
  }

  private static Map<String, String> staff(int scheme) throws IOException {
    var colours = new HashMap<String, String>();
    var matcher = TOKEN.matcher(Files.readString(Path.of("src/main/css/staff/_global.css")));
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2 + scheme));
    }
    return colours;
  }

  private static Map<String, String> owner(int scheme) throws IOException {
    String sheet = Files.readString(Path.of("src/main/css/owner.css"));
    int dark = sheet.indexOf("@media (prefers-color-scheme:dark)");
    String part = scheme == 0 ? sheet.substring(0, dark) : sheet.substring(dark);
    var colours = new HashMap<String, String>();
    OWNER_TOKEN
        .matcher(part)
        .results()
        .forEach(match -> colours.putIfAbsent(match.group(1), match.group(2)));
    return colours;
  }

  private static double ratio(Map<String, String> colours, String text, String ground) {
    assertThat(colours).containsKeys(text, ground);
    return ratio(colours.getOrDefault(text, ""), colours.getOrDefault(ground, ""));
  }

  private static double ratio(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    String digits = colour.substring(1);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    return 0.2126 * linear(digits.substring(0, 2))
        + 0.7152 * linear(digits.substring(2, 4))
        + 0.0722 * linear(digits.substring(4, 6));
  }

  private static double linear(String pair) {
    double share = Integer.parseInt(pair, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
