package org.lintel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.lintel.platform.web.Text;

/** What comes next, as the owner of a case reads it: always who, and where it is known by when. */
public final class NextStep {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private NextStep() {}

  /** The next step of a case that stands so; the handler's name, or what stands for it. */
  public static String words(CaseState state, String handler, Text text) {
    return switch (state) {
      case CaseState.Waiting(Wait wait) ->
          text.get(
              "casework.owner.next.waiting-" + wait.on().key(),
              handler,
              day(wait.nextUpdate(), text));
      default -> text.get("casework.owner.next." + state.kind().key(), handler);
    };
  }

  /** Day and time as an owner reads them who looks now: today and tomorrow are called so. */
  public static String near(Instant instant, Instant now, ZoneId zone, Text text) {
    var then = instant.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    String time = TIME.format(then);
    if (then.toLocalDate().equals(today)) {
      return text.get("casework.time.today", time);
    }
    if (then.toLocalDate().equals(today.plusDays(1))) {
      return text.get("casework.time.tomorrow", time);
    }
    Locale language = text.isChinese() ? Locale.CHINA : Locale.UK;
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(language).format(then)
        + " "
        + time;
  }

  /** A day as an owner reads it. */
  public static String day(LocalDate day, Text text) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(text.isChinese() ? Locale.CHINA : Locale.UK)
        .format(day);
  }
}
