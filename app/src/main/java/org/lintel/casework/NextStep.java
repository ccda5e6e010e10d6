package org.lintel.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.lintel.platform.web.Text;

/** What comes next, as the owner of a case reads it: always who, and where it is known by when. */
public final class NextStep {

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

  /** A day as an owner reads it. */
  public static String day(LocalDate day, Text text) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(text.isChinese() ? Locale.CHINA : Locale.UK)
        .format(day);
  }
}
