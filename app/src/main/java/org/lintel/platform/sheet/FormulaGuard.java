package org.lintel.platform.sheet;

/**
 * Keeps a spreadsheet program from running text as a formula: an apostrophe is put in front of what
 * begins like one, and taken away when the text comes back. Text that already begins with
 * apostrophes and then like a formula gets one more, so that coming back gives exactly what went.
 */
final class FormulaGuard {

  /** The last four are the full-width forms, which East Asian versions of Excel also obey. */
  private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

  private static final char APOSTROPHE = '\'';

  private FormulaGuard() {}

  static String escaped(String text) {
    return isDangerous(text) ? APOSTROPHE + text : text;
  }

  static String unescaped(String text) {
    boolean isEscaped =
        !text.isEmpty() && text.charAt(0) == APOSTROPHE && isDangerous(text.substring(1));
    return isEscaped ? text.substring(1) : text;
  }

  private static boolean isDangerous(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == APOSTROPHE) {
      start++;
    }
    return start < text.length() && STARTERS.indexOf(text.charAt(start)) >= 0;
  }
}
