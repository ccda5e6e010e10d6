package org.lintel.survey.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.lintel.survey.WaveOverview;

/** How figures and times stand on the pages of this module. */
final class Shown {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private Shown() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String minute(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }

  /** From the first to the last moment of a wave: the real one where staff closed it early. */
  static String period(WaveOverview overview) {
    return minute(overview.wave().opensAt(), overview.zone())
        + " \u2013 "
        + minute(overview.endsAt(), overview.zone());
  }

  /** Says whose time it is. */
  static String zone(ZoneId zone, Text text) {
    return text.get("survey.wave.zone", zone.getId());
  }

  /** As a field for date and time wants it. */
  static String field(Instant instant, ZoneId zone) {
    return FIELD.format(instant.atZone(zone));
  }

  static String day(LocalDate day) {
    return day.toString();
  }

  /** A share in per cent; a dash where nobody was asked. */
  static String rate(int answered, int asked) {
    return asked == 0 ? "\u2014" : percent((double) answered / asked) + "%";
  }

  /** Wilson's interval of a share in per cent; empty where nobody was asked. */
  static String interval(int answered, int asked) {
    if (asked == 0) {
      return "";
    }
    var interval = new Share(answered, asked).interval(Purpose.process());
    return percent(interval.lower()) + "\u2013" + percent(interval.upper()) + "%";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
