package org.lintel.identity.web;

import java.util.regex.Pattern;

/** Text that somebody typed into a field of one line. */
final class OneLine {

  /** Characters that turn the direction of what follows, or are not seen at all. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private OneLine() {}

  static String of(String typed) {
    String spaced = SPACE.matcher(typed).replaceAll(" ");
    return HIDDEN.matcher(spaced).replaceAll("").strip();
  }

  /** What people count as characters; one outside the basic plane is one. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
