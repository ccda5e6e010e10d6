package org.lintel.channel.web;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.lintel.channel.NoticeRules;
import org.lintel.channel.QuietHours;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;

/** Reads the form of the rules, and says what is wrong with it. */
final class NoticeRulesReading {

  private final Map<String, String> form;
  private final Refusals refusals;

  private NoticeRulesReading(Map<String, String> form, Refusals refusals) {
    this.form = form;
    this.refusals = refusals;
  }

  /** What was typed; of no use when there are refusals. */
  static NoticeRules read(Map<String, String> form, Refusals refusals) {
    return new NoticeRulesReading(form, refusals).rules();
  }

  private NoticeRules rules() {
    return new NoticeRules(
        Text.ENGLISH.equals(typed("language")) ? Text.ENGLISH : Text.CHINESE,
        new QuietHours(time("owners-from"), time("owners-until")),
        new QuietHours(time("staff-from"), time("staff-until")),
        aWeek(),
        cost("sms-cost"),
        cost("email-cost"));
  }

  private String typed(String field) {
    return form.getOrDefault(field, "").strip();
  }

  private LocalTime time(String field) {
    try {
      return LocalTime.parse(typed(field));
    } catch (DateTimeParseException unreadable) {
      refusals.add(field, "channel.settings.time-wrong", typed(field));
      return LocalTime.MIDNIGHT;
    }
  }

  private int aWeek() {
    String typed = typed("a-week");
    int number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    if (number < 1 || number > NoticeRules.MOST_A_WEEK) {
      refusals.add("a-week", "channel.settings.week-wrong", typed, NoticeRules.MOST_A_WEEK);
    }
    return number;
  }

  private int cost(String field) {
    String typed = typed(field);
    boolean isNumber = typed.matches("\\d{1,3}(\\.\\d{1,4})?");
    var cost = isNumber ? new BigDecimal(typed).movePointRight(4) : BigDecimal.valueOf(-1);
    if (!isNumber || cost.intValue() > NoticeRules.HIGHEST_COST) {
      refusals.add(field, "channel.settings.cost-wrong", typed, 100);
      return 0;
    }
    return cost.intValue();
  }
}
