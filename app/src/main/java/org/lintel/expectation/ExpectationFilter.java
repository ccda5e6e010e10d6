package org.lintel.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the register is cut down to. */
public record ExpectationFilter(
    Show show, Optional<UUID> community, Optional<Expectation.Strength> strength) {

  /** Which entries; today is that of the community. */
  public enum Show {
    HOLDING(
        """
        x.withdrawn_on IS NULL AND x.since <= (:now AT TIME ZONE c.time_zone)::date
          AND (x.until IS NULL OR x.until >= (:now AT TIME ZONE c.time_zone)::date)\
        """),
    ENDING(
        """
        x.withdrawn_on IS NULL AND x.until >= (:now AT TIME ZONE c.time_zone)::date
          AND x.until < (:now AT TIME ZONE c.time_zone)::date + 30\
        """),
    ENDED(
        """
        (x.withdrawn_on IS NOT NULL OR x.until < (:now AT TIME ZONE c.time_zone)::date)\
        """),
    ALL("true");

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }

    /** Part of message keys, and the value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Show of(String key) {
      return Arrays.stream(values())
          .filter(show -> show.key().equals(key))
          .findFirst()
          .orElse(HOLDING);
    }

    public static List<Show> all() {
      return List.of(values());
    }
  }

  /** Whether nothing but the usual list is asked for. */
  public boolean isUsual() {
    return show == Show.HOLDING && community.isEmpty() && strength.isEmpty();
  }
}
