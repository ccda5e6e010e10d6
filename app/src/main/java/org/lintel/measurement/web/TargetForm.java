package org.lintel.measurement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.platform.web.Refusals;

/** A target as typed. */
public record TargetForm(String metric, String community, String value, String from, String until) {

  /** Stands for the whole company. */
  public static final String WHOLE = "all";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}(\\.\\d{1,2})?");

  Optional<HeadlineMetric> headline() {
    return HeadlineMetric.all().stream()
        .filter(each -> each.metric().id().equals(metric))
        .findFirst();
  }

  /** The number, with a real minus or plus accepted. */
  Optional<BigDecimal> number() {
    String plain = value.strip().replace('−', '-').replace('＋', '+');
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  Optional<UUID> communityId() {
    try {
      return Optional.of(UUID.fromString(community));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** What is wrong with the form itself. */
  Refusals problems() {
    var refusals = Refusals.none();
    if (headline().isEmpty()) {
      refusals.add("metric", "measurement.targets.metric.wrong");
    }
    if (!community.equals(WHOLE) && communityId().isEmpty()) {
      refusals.add("community", "measurement.targets.community.wrong");
    }
    if (value.isBlank()) {
      refusals.add("value", "measurement.targets.value.missing");
    } else if (number().isEmpty()) {
      refusals.add("value", "measurement.targets.value.wrong", shortened(value));
    }
    if (from.isBlank()) {
      refusals.add("from", "measurement.targets.from.missing");
    } else if (day(from).isEmpty()) {
      refusals.add("from", "measurement.targets.date.wrong", shortened(from));
    }
    if (!until.isBlank() && day(until).isEmpty()) {
      refusals.add("until", "measurement.targets.date.wrong", shortened(until));
    }
    return refusals;
  }

  private static String shortened(String typed) {
    return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
  }
}
