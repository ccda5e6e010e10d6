package org.lintel.platform.database;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The database cannot be used; one sentence says why and what to do about it. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] arguments;

  DatabaseUnavailable(String key, Object... arguments) {
    this(null, key, arguments);
  }

  DatabaseUnavailable(@Nullable Throwable cause, String key, Object... arguments) {
    super(sentence(Locale.ENGLISH, key, strings(arguments)), cause);
    this.key = key;
    this.arguments = strings(arguments);
  }

  /** The key in the message files, for callers that show the sentence on a page. */
  public String key() {
    return key;
  }

  public List<String> arguments() {
    return List.of(arguments);
  }

  /** The sentence in Chinese for Chinese locales, otherwise in English. */
  public String sentence(Locale locale) {
    return sentence(locale, key, arguments);
  }

  static String sentence(Locale locale, String key, String... arguments) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    var language = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    var pattern = ResourceBundle.getBundle("messages.database", language).getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  private static String[] strings(Object... arguments) {
    return Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
  }
}
