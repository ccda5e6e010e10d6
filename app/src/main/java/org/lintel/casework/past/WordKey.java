package org.lintel.casework.past;

import java.util.Locale;
import org.lintel.community.PlainText;

/** Under which two ways of writing a word are the same. */
final class WordKey {

  private WordKey() {}

  static String of(String words) {
    return PlainText.narrow(words).toLowerCase(Locale.ROOT);
  }
}
