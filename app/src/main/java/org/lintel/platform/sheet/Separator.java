package org.lintel.platform.sheet;

/**
 * What stands between the cells of a text.
 *
 * @param declaredIn characters of a first line {@code sep=;}, which Excel understands and which is
 *     no row
 */
record Separator(char character, int declaredIn) {

  private static final char[] KNOWN = {',', ';', '\t'};
  private static final String DECLARATION = "sep=";

  /** Decides by the declaration, else by the most frequent of the known ones in the first row. */
  static Separator of(String start) {
    int end = lineEnd(start);
    if (start.startsWith(DECLARATION) && end == DECLARATION.length() + 1) {
      int next = start.startsWith("\r\n", end) ? end + 2 : Math.min(start.length(), end + 1);
      return new Separator(start.charAt(DECLARATION.length()), next);
    }
    char best = KNOWN[0];
    int most = 0;
    for (char candidate : KNOWN) {
      int count = countOutsideQuotes(start, candidate);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return new Separator(best, 0);
  }

  private static int lineEnd(String start) {
    int end = 0;
    while (end < start.length() && start.charAt(end) != '\n' && start.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int countOutsideQuotes(String start, char candidate) {
    boolean isQuoted = false;
    boolean isBlank = true;
    int count = 0;
    for (int i = 0; i < start.length(); i++) {
      char character = start.charAt(i);
      if (character == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (character == '\n' || character == '\r')) {
        if (!isBlank) {
          return count;
        }
      } else if (!isQuoted && character == candidate) {
        count++;
      } else {
        isBlank = isBlank && Character.isWhitespace(character);
      }
    }
    return count;
  }
}
