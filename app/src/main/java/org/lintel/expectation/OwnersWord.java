package org.lintel.expectation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How and when the owner said that she agrees. Without it no date moves and nothing is withdrawn.
 */
public record OwnersWord(Way way, Instant at) {

  /** How she said it. */
  public enum Way {
    PHONE,
    IN_PERSON,
    MESSAGE,
    WRITTEN,
    /** She did it herself on her page; nobody else can say so. */
    OWNER_PAGE,
    /** The owners' committee, for what all owners were promised. */
    COMMITTEE;

    /** Ways that staff can record for one household. */
    public static final List<Way> OF_A_HOUSEHOLD = List.of(PHONE, IN_PERSON, MESSAGE, WRITTEN);

    /** Ways that staff can record for all owners of a community. */
    public static final List<Way> OF_A_COMMUNITY = List.of(COMMITTEE);

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Way> of(String key) {
      return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
    }
  }
}
