package org.lintel.survey.instrument;

/** Makes words of owners fit to be kept: what was meant, without what cannot be stored. */
public final class Words {

  private static final int REPLACEMENT = 0xFFFD;

  private Words() {}

  /**
   * One kind of line break, no control characters but tab and line feed, no half of a character,
   * nothing blank around.
   */
  public static String clean(String words) {
    var clean = new StringBuilder(words.length());
    words.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> append(clean, c));
    return clean.toString().strip();
  }

  private static void append(StringBuilder clean, int codePoint) {
    if (Character.getType(codePoint) == Character.SURROGATE) {
      clean.appendCodePoint(REPLACEMENT);
    } else if (codePoint == '\n' || codePoint == '\t' || !Character.isISOControl(codePoint)) {
      clean.appendCodePoint(codePoint);
    }
  }
}
