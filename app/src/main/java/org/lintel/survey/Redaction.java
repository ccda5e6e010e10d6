package org.lintel.survey;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an owner's words what tells who wrote them or speaks of somebody: names, phone and
 * identity numbers, e-mail addresses, chat accounts, plates, and the room. Full-width characters
 * are read like plain ones; everything else stays as it was written.
 */
final class Redaction {

  /** What stands in place of what was taken out. */
  static final String MARK = "\u25A2";

  /** Identity card, phone and other long numbers, also written in groups; a date is none. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?!(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d))"
              + "\\+?\\d(?:[ \\-]?\\d){6,}(?:[Xx](?![A-Za-z]))?");

  /** The same read out: \u4E00\u4E09\u516B... */
  private static final Pattern SPOKEN_NUMBER =
      Pattern.compile(
          "[\u96F6\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5E7A]{7,}");

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  /** The account after \u5FAE\u4FE1, QQ and the like; a plain word after it is none. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)(?:\u5FAE\u4FE1|v\u4FE1|wechat|weixin|wx|vx|qq)"
              + "(?:\\s*(?:\u53F7\u7801|\u53F7|id)\\s*(?:\u662F|\u4E3A|:|=)?\\s*|\\s*(?:\u662F|\u4E3A|:|=)\\s*"
              + "|\\s*(?=[a-z-]*[0-9_]))([a-z0-9][-_a-z0-9]{4,19})");

  private static final String PROVINCES =
      "\u4EAC\u6D25\u6CAA\u6E1D\u5180\u8C6B\u4E91\u8FBD\u9ED1\u6E58\u7696\u9C81\u65B0\u82CF\u6D59\u8D63\u9102\u6842\u7518\u664B"
          + "\u8499\u9655\u5409\u95FD\u8D35\u7CA4\u9752\u85CF\u5DDD\u5B81\u743C\u4F7F\u9886";

  private static final Pattern PLATE =
      Pattern.compile(
          "["
              + PROVINCES
              + "][A-Za-z]\\s?[\u00B7\u2022\u30FB.-]?\\s?(?=[A-Za-z]*\\d)[A-Za-z0-9]{4,6}"
              + "[\u6302\u5B66\u8B66\u6E2F\u6FB3]?(?![A-Za-z0-9])");

  private static final List<Pattern> ALL =
      java.util.stream.Stream.concat(
              java.util.stream.Stream.of(
                  EMAIL, ACCOUNT, NUMBER, SPOKEN_NUMBER, PLATE, SelfNaming.NAME),
              RoomWritings.ALL.stream())
          .toList();

  private Redaction() {}

  /** The words without what tells who wrote them. */
  static String of(String words, Names names) {
    String plain = plain(words);
    var taken = new BitSet(words.length());
    for (Pattern pattern : ALL) {
      Matcher found = pattern.matcher(plain);
      while (found.find()) {
        int group = found.groupCount();
        taken.set(found.start(group), found.end(group));
      }
    }
    names.mark(plain, taken);
    return without(words, taken);
  }

  /** The words without one name; nothing else is taken out. */
  static String withoutName(String words, String name) {
    return Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
        .matcher(words)
        .replaceAll(MARK);
  }

  /** Each character as its plain form where that is one character as well. */
  private static String plain(String words) {
    var plain = new StringBuilder(words.length());
    for (int at = 0; at < words.length(); at++) {
      plain.append(plain(words.charAt(at)));
    }
    return plain.toString();
  }

  private static char plain(char written) {
    if (written >= '\uFF01' && written <= '\uFF5E') {
      return (char) (written - 0xFEE0);
    }
    return switch (written) {
      case '\u3000', '\u00A0' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> written;
    };
  }

  /** One mark for each run that was taken; blanks between two runs go with them. */
  private static String without(String words, BitSet taken) {
    var kept = new StringBuilder(words.length());
    int at = 0;
    while (at < words.length()) {
      int from = taken.nextSetBit(at);
      if (from < 0) {
        return kept.append(words, at, words.length()).toString();
      }
      boolean isNext = at > 0 && words.substring(at, from).isBlank();
      if (!isNext) {
        kept.append(words, at, from).append(MARK);
      }
      at = taken.nextClearBit(from);
    }
    return kept.toString();
  }
}
