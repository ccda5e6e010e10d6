package org.lintel.survey.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.lintel.platform.web.Text;
import org.lintel.survey.Visit;

/** Moments as an owner reads them: in the community's zone and the page's language. */
final class Moments {

  private Moments() {}

  static String dayAndTime(Instant instant, Visit visit, Text text) {
    var form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    return form.withLocale(locale(text)).format(instant.atZone(visit.place().zone()));
  }

  static String time(Instant instant, Visit visit, Text text) {
    var form = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    return form.withLocale(locale(text)).format(instant.atZone(visit.place().zone()));
  }

  private static Locale locale(Text text) {
    return text.isChinese() ? Locale.CHINA : Locale.UK;
  }
}
