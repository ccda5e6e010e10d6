package org.lintel.channel;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to somebody, before it is in words.
 *
 * @param template name of a {@link NoticeTemplate}
 * @param values what fills its places: codes, dates and numbers, never names, telephone numbers or
 *     what somebody wrote. An instant ({@code 2026-11-23T10:00:00Z}) or a day is shown in the
 *     community's zone and the reader's language, {@code text:KEY} as that message, {@code
 *     text:KEY|VALUE} with its first place filled, {@code staff:ID} as the name of that colleague,
 *     {@code both:CHINESE|ENGLISH} as the one in the reader's language
 * @param key the same key reaches the same household or colleague once, however often it is sent
 * @param path page of ours that the notice leads to; kept encrypted where it opens the page
 * @param lasting how long it is of use to an owner
 */
public record Notice(
    String template,
    Addressee addressee,
    Map<String, String> values,
    String key,
    Optional<String> path,
    Lasting lasting) {

  public static final int LONGEST_KEY = 200;

  static final String STAFF = "staff:";
  static final String BOTH = "both:";

  /** One that is of use as long as its kind. */
  public Notice(
      String template,
      Addressee addressee,
      Map<String, String> values,
      String key,
      Optional<String> path) {
    this(template, addressee, values, key, path, Lasting.USUAL);
  }

  /** A colleague as a value. */
  public static String colleague(UUID id) {
    return STAFF + id;
  }

  /** What is called so in Chinese and in English, as a value. */
  public static String both(String chinese, String english) {
    return BOTH + chinese.replace("|", "/") + "|" + english;
  }

  public Notice {
    values = Map.copyOf(values);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters: " + key);
    }
    if (path.filter(page -> !page.matches("/[^/\\\\].*")).isPresent()) {
      throw new IllegalArgumentException("not a page of this application: " + path.get());
    }
  }
}
