package org.lintel.community;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One line of text as a person typed it, without what nobody can see: control characters, marks
 * that turn the writing direction, spaces of no width. They would make doubles that look alike, and
 * turn around the rest of a page.
 */
public final class PlainText {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\r\\n]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");

  private PlainText() {}

  /** Everything in one line, single spaces, composed characters. */
  public static String line(String typed) {
    return SPACES.matcher(withoutUnseen(typed)).replaceAll(" ").strip();
  }

  /** The same with line breaks kept. */
  public static String lines(String typed) {
    return withoutUnseen(typed).replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** One line in the plain forms of full-width letters and digits, for numbers and labels. */
  public static String narrow(String typed) {
    return Normalizer.normalize(line(typed), Normalizer.Form.NFKC).strip();
  }

  private static String withoutUnseen(String typed) {
    return UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
  }
}
