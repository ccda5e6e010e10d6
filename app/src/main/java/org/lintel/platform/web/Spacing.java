package org.lintel.platform.web;

/**
 * The blank between Chinese characters and what is not Chinese: one between a character and a Latin
 * letter or a figure, none between two characters. Patterns are written so, and what fills their
 * places follows: the same place may take {@code 2026 Q3} or a name.
 */
final class Spacing {

  private Spacing() {}

  /** Appends a piece to what stands there, with the blank that the two ends need. */
  static void append(StringBuilder text, String piece) {
    if (piece.isEmpty()) {
      return;
    }
    int first = piece.codePointAt(0);
    int end = text.length();
    boolean isBlank = end > 1 && text.charAt(end - 1) == ' ';
    if (isBlank && isHan(text.codePointBefore(end - 1)) && isHan(first)) {
      text.setLength(end - 1);
    } else if (end > 0 && meet(text.codePointBefore(end), first)) {
      text.append(' ');
    }
    boolean isDoubled =
        piece.length() > 1
            && first == ' '
            && end > 0
            && isHan(text.codePointBefore(text.length()))
            && isHan(piece.codePointAt(1));
    text.append(piece, isDoubled ? 1 : 0, piece.length());
  }

  private static boolean meet(int left, int right) {
    return (isHan(left) && isLatin(right)) || (isLatin(left) && isHan(right));
  }

  private static boolean isHan(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }

  /** A letter or figure, or what belongs to a figure. */
  private static boolean isLatin(int sign) {
    return (sign < 0x80 && Character.isLetterOrDigit(sign)) || "+−±%".indexOf(sign) >= 0;
  }
}
