package org.lintel.platform.web;

import java.util.Map;
import java.util.Set;

/**
 * Text in one language. Patterns hold {@code {0}}, {@code {1}} …; nothing else in them is special,
 * so that an apostrophe stays an apostrophe.
 */
public final class Text {

  public static final String CHINESE = "zh-CN";
  public static final String ENGLISH = "en";

  private final String language;
  private final Map<String, String> messages;

  Text(String language, Map<String, String> messages) {
    this.language = language;
    this.messages = Map.copyOf(messages);
  }

  /** {@code zh-CN} or {@code en}: the value of a page's {@code lang}. */
  public String language() {
    return language;
  }

  public boolean isChinese() {
    return language.equals(CHINESE);
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  public Set<String> keys() {
    return messages.keySet();
  }

  /**
   * The message with its places filled.
   *
   * @throws IllegalArgumentException when the key is unknown
   */
  public String get(String key, Object... arguments) {
    String pattern = messages.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for key " + key + " in " + language);
    }
    return fill(pattern, arguments);
  }

  private String fill(String pattern, Object... arguments) {
    if (arguments.length == 0) {
      return pattern;
    }
    var filled = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
      int end = pattern.indexOf('}', at);
      int index = end < 0 ? -1 : place(pattern, at + 1, end);
      if (index >= 0 && index < arguments.length) {
        append(filled, pattern.substring(from, at));
        append(filled, String.valueOf(arguments[index]));
        from = end + 1;
      } else {
        append(filled, pattern.substring(from, at + 1));
        from = at + 1;
      }
    }
    append(filled, pattern.substring(from));
    return filled.toString();
  }

  /**
   * Words that somebody wrote with named places ({@code {code}}), filled in this language in one
   * pass: what fills a place is never read for places. A name that is not known stays as it is.
   */
  public String fill(String words, Map<String, String> places) {
    var filled = new StringBuilder(words.length() + 32);
    int from = 0;
    for (int at = words.indexOf('{'); at >= 0; at = words.indexOf('{', from)) {
      int end = words.indexOf('}', at);
      String value = end < 0 ? null : places.get(words.substring(at + 1, end).strip());
      append(filled, words.substring(from, value == null ? at + 1 : at));
      if (value != null) {
        append(filled, value);
      }
      from = value == null ? at + 1 : end + 1;
    }
    append(filled, words.substring(from));
    return filled.toString();
  }

  private void append(StringBuilder filled, String piece) {
    if (isChinese()) {
      Spacing.append(filled, piece);
    } else {
      filled.append(piece);
    }
  }

  private static int place(String pattern, int from, int to) {
    if (to - from != 1 || !Character.isDigit(pattern.charAt(from))) {
      return -1;
    }
    return pattern.charAt(from) - '0';
  }
}
