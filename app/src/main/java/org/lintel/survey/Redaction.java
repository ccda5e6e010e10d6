package org.lintel.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of an owner's words what tells who wrote them: names of the household's members, phone
 * and identity numbers, e-mail addresses, plates, and the room.
 */
final class Redaction {

  /** What stands in place of what was taken out. */
  static final String MARK = "\u25A2";

  /** Identity card, phone and other long numbers, also written in groups. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{Alnum}])\\+?\\d(?:[ \\-]?\\d){6,17}[Xx]?(?![\\p{Alnum}])");

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+\\.[A-Za-z]{2,}");

  private static final Pattern PLATE =
      Pattern.compile("[\u4E00-\u9FFF][A-Z][\u00B7 ]?[A-Z0-9]{5,6}(?![A-Za-z0-9])");

  private static final String DIGITS =
      "[0-9A-Za-z\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u96F6\u3007]";

  /** 3\u680B1\u5355\u51431201\u5BA4, 3-1-1201, 12\u53F7\u697C, 1201\u5BA4, room 1201. */
  private static final List<Pattern> ROOMS =
      List.of(
          Pattern.compile(
              "(?:"
                  + DIGITS
                  + "{1,4}\\s*(?:\u53F7\u697C|\u680B|\u5E62|\u5EA7|\u53F7\u9662)\\s*)?(?:"
                  + DIGITS
                  + "{1,3}\\s*\u5355\u5143\\s*)?"
                  + DIGITS
                  + "{2,5}\\s*(?:\u5BA4|\u53F7\u623F|\u623F\u95F4|\u6237)"),
          Pattern.compile(
              DIGITS
                  + "{1,4}\\s*(?:\u53F7\u697C|\u680B|\u5E62|\u5EA7)(?:\\s*"
                  + DIGITS
                  + "{1,3}\\s*\u5355\u5143)?(?:\\s*\\d{2,5})?"),
          Pattern.compile("\\d{1,3}\\s*\u5355\u5143(?:\\s*\\d{2,5})?"),
          Pattern.compile("(?<!\\d)\\d{1,3}[-\u2013/#]\\d{1,3}[-\u2013/#]\\d{2,5}(?!\\d)"),
          Pattern.compile("(?<![\\d-])\\d{1,2}[-\u2013#]\\d{3,4}(?![\\d-])"),
          Pattern.compile(
              "(?i)\\b(?:room|flat|apartment|apt\\.?|unit|building|block)\\s*(?:no\\.?\\s*)?#?\\d{1,5}[A-Z]?\\b"));

  private Redaction() {}

  /** The words without what tells who wrote them. */
  static String of(String words, Collection<String> names) {
    String kept = EMAIL.matcher(words).replaceAll(MARK);
    kept = NUMBER.matcher(kept).replaceAll(MARK);
    kept = PLATE.matcher(kept).replaceAll(MARK);
    for (Pattern room : ROOMS) {
      kept = room.matcher(kept).replaceAll(MARK);
    }
    List<String> longestFirst =
        names.stream()
            .map(String::strip)
            .filter(name -> name.codePointCount(0, name.length()) >= 2)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String name : longestFirst) {
      kept =
          Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
              .matcher(kept)
              .replaceAll(MARK);
    }
    return kept.replaceAll(MARK + "(?:\\s*" + MARK + ")+", MARK);
  }
}
