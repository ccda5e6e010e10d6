package org.lintel.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Text;

/** What stands in braces in the words of a notice. */
public final class NoticePlaces {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{0,40})}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final String MESSAGE = "text:";
  private static final int LONGEST = 120;

  private NoticePlaces() {}

  /** The first thing in braces that is none of the known places. */
  public static Optional<String> unknownIn(String words, Collection<String> known) {
    return PLACE
        .matcher(words)
        .results()
        .filter(found -> !known.contains(found.group(1).strip()))
        .map(found -> found.group())
        .findFirst();
  }

  /** Whether the words have that place. */
  static boolean isIn(String words, String place) {
    return PLACE.matcher(words).results().anyMatch(found -> found.group(1).strip().equals(place));
  }

  /** Values as a reader sees them: moments and days in the zone, messages in the language. */
  static Map<String, String> shown(Map<String, String> values, ZoneId zone, Text text) {
    var shown = new HashMap<String, String>();
    values.forEach((place, value) -> shown.put(place, cut(shown(value, zone, text))));
    return shown;
  }

  private static String shown(String value, ZoneId zone, Text text) {
    if (INSTANT.matcher(value).matches()) {
      return form(text, "notice.form.moment").format(Instant.parse(value).atZone(zone));
    }
    if (DAY.matcher(value).matches()) {
      return form(text, "notice.form.day").format(LocalDate.parse(value));
    }
    if (value.startsWith(Notice.BOTH)) {
      String[] both = value.substring(Notice.BOTH.length()).split("\\|", 2);
      return PlainText.line(text.isChinese() || both.length == 1 ? both[0] : both[1]);
    }
    return value.startsWith(MESSAGE)
        ? message(value.substring(MESSAGE.length()), zone, text)
        : PlainText.line(value);
  }

  /** A message key, perhaps with what fills its first place. */
  private static String message(String named, ZoneId zone, Text text) {
    String[] parts = named.split("\\|", 2);
    if (!text.has(parts[0])) {
      return PlainText.line(named);
    }
    return parts.length == 1 ? text.get(parts[0]) : text.get(parts[0], shown(parts[1], zone, text));
  }

  private static DateTimeFormatter form(Text text, String key) {
    return DateTimeFormatter.ofPattern(text.get(key), Locale.forLanguageTag(text.language()));
  }

  private static String cut(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** The places of a template with a value for each to try it out. */
  static Map<String, String> examples(List<String> places, Text text) {
    var examples = new HashMap<String, String>();
    places.forEach(place -> examples.put(place, text.get("notice.example." + place)));
    return examples;
  }
}
