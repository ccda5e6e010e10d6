package org.lintel.survey.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a company's words leave open, written {@code {link}}. */
public enum Placeholder {
  OWNER,
  COMMUNITY,
  COMPANY,
  SURVEY,
  CLOSES,
  MINUTES,
  LINK;

  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{0,40})}");

  public String written() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  static Matcher in(String words) {
    return PLACE.matcher(words);
  }

  static Optional<Placeholder> named(String name) {
    return Arrays.stream(values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name.strip()))
        .findFirst();
  }

  /** The first thing in braces that is none of ours. */
  public static Optional<String> unknownIn(String words) {
    return in(words)
        .results()
        .filter(found -> named(found.group(1)).isEmpty())
        .map(found -> found.group())
        .findFirst();
  }
}
