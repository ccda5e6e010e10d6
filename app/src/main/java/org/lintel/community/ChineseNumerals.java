package org.lintel.community;

import java.util.regex.Pattern;

/** Numbers in Chinese characters as people write them in names of buildings: 三, 十二, 二十, 一〇三. */
public final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern BY_PLACE = Pattern.compile("[〇零一二三四五六七八九]{1,4}");
  private static final Pattern BY_TENS = Pattern.compile("([一二三四五六七八九])?十([一二三四五六七八九])?");

  private ChineseNumerals() {}

  /** The word in digits if all of it is such a number, else the word itself. */
  public static String folded(String word) {
    var tens = BY_TENS.matcher(word);
    if (tens.matches()) {
      int ten = tens.group(1) == null ? 1 : digit(tens.group(1));
      int one = tens.group(2) == null ? 0 : digit(tens.group(2));
      return String.valueOf(10 * ten + one);
    }
    if (!BY_PLACE.matcher(word).matches()) {
      return word;
    }
    var digits = new StringBuilder();
    word.replace('零', '〇').codePoints().forEach(each -> digits.append(DIGITS.indexOf(each)));
    return digits.toString();
  }

  private static int digit(String character) {
    return DIGITS.indexOf(character);
  }
}
