package org.lintel.survey;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lintel.community.ChineseNumerals;

/**
 * Names of buildings, entrances and units, so that 3\u680B1\u5355\u51431201\u5BA4 and 3-1-1201 are
 * the same.
 */
final class PlaceWords {

  /**
   * \u680B \u5E62 \u5EA7 \u53F7\u697C \u697C \u5355\u5143 \u95E8 \u5BA4 \u623F \u6237 \u53F7, and
   * the English words.
   */
  private static final Pattern WORDS =
      Pattern.compile(
          "\u5355\u5143|\u53F7\u697C|[\u680B\u5E62\u5EA7\u697C\u95E8\u5BA4\u623F\u6237\u53F7]"
              + "|building|block|entrance|unit|room|flat");

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlaceWords() {}

  /** The parts that are not empty, joined by hyphens. */
  static String joined(String... parts) {
    var joined = new StringBuilder();
    for (String part : parts) {
      String core = core(part);
      if (!core.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : "-").append(core);
      }
    }
    return joined.toString();
  }

  private static String core(String part) {
    String folded = Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = OTHERS.matcher(WORDS.matcher(folded).replaceAll("-")).replaceAll("-");
    int from = plain.startsWith("-") ? 1 : 0;
    int to = plain.length() - (plain.length() > from && plain.endsWith("-") ? 1 : 0);
    return Arrays.stream(plain.substring(from, to).split("-", -1))
        .map(ChineseNumerals::folded)
        .collect(Collectors.joining("-"));
  }
}
