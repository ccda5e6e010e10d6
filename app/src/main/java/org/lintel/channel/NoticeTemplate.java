package org.lintel.channel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A kind of notice, as a bean of the module that sends it. Its shipped words are the messages
 * {@code notice.NAME.name} (what it is called), {@code .subject} and {@code .text}, and where it
 * {@link #isTexted} {@code .sms}; places are written {@code {code}} and each is explained by {@code
 * notice.place.PLACE} and tried out with {@code notice.example.PLACE}.
 *
 * @param name in lower case with dashes
 * @param urgency what it may pass; a company can choose another
 * @param route how owners are told; a company can choose another. Staff read notices under the
 *     bell, and have them by e-mail too unless it is {@code NONE}, an emergency also as a text
 *     message
 * @param places what the sender fills, besides {@link #COMMON}
 */
public record NoticeTemplate(
    String name, Audience audience, Urgency urgency, Route route, List<String> places) {

  /** Filled for every owner; of these a notice to staff has the link only. */
  public static final List<String> COMMON =
      List.of("owner", "community", "company", "link", "call");

  public static final String LINK = "link";

  /** A sentence that says whom to call; empty where no number is known. */
  static final String CALL = "call";

  public NoticeTemplate {
    places = List.copyOf(places);
    if (!name.matches("[a-z][a-z-]{0,39}")) {
      throw new IllegalArgumentException("not the name of a template: " + name);
    }
  }

  public enum Audience {
    OWNERS,
    STAFF
  }

  /** What a notice may pass. */
  public enum Urgency {
    /** Goes at any hour, whatever was sent before. */
    EMERGENCY,
    /** About what the owner herself asked for: waits for the morning, costs no budget. */
    ANSWER,
    /** Waits for the morning and for the household's budget. */
    ORDINARY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** By which channel. */
  public enum Route {
    /** E-mail; a text message to whoever has no address. */
    EMAIL_FIRST,
    /** A text message; e-mail to whoever has no number. */
    SMS_FIRST,
    BOTH,
    /** Not at all. */
    NONE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** All places that its words may have. */
  public List<String> allPlaces() {
    if (audience == Audience.STAFF) {
      return Stream.concat(places.stream(), Stream.of(LINK)).toList();
    }
    return Stream.concat(places.stream(), COMMON.stream()).toList();
  }

  public boolean isForOwners() {
    return audience == Audience.OWNERS;
  }

  /** Whether it can be a text message: colleagues get one about an emergency only. */
  public boolean isTexted() {
    return isForOwners() || urgency == Urgency.EMERGENCY;
  }
}
