package org.lintel.calendar.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.calendar.Allowance;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.Counting;
import org.lintel.calendar.DurationText;
import org.lintel.calendar.PauseReason;
import org.lintel.calendar.Rung;
import org.lintel.calendar.WarningLevel;
import org.lintel.platform.web.Text;

/** Rules in words. */
public final class RuleWords {

  private RuleWords() {}

  /** What the rule is for: kind and severity, or all. */
  public static String scope(ClockRule rule, Text text) {
    String kind =
        rule.scope().kind().map(each -> kind(each, text)).orElse(text.get("calendar.any-kind"));
    String severity =
        rule.scope()
            .severity()
            .map(each -> text.get(each.key()))
            .orElse(text.get("calendar.any-severity"));
    return text.get("calendar.rules.scope", purpose(rule.scope().purpose(), text), kind, severity);
  }

  public static String purpose(String purpose, Text text) {
    String key = "calendar.purpose." + purpose;
    return text.has(key) ? text.get(key) : purpose;
  }

  public static String kind(String kind, Text text) {
    String key = "calendar.kind." + kind;
    return text.has(key) ? text.get(key) : kind;
  }

  /** How much time there is, and of which sort. */
  public static String time(ClockRule rule, Text text) {
    String time =
        rule.allowance()
            .map(allowance -> time(allowance, text))
            .orElse(text.get("calendar.rules.promised"));
    return rule.repeat()
        .map(each -> text.get("calendar.rules.then-every", time, DurationText.write(each, text)))
        .orElse(time);
  }

  static String time(Allowance allowance, Text text) {
    String amount = amount(allowance, text);
    return allowance
        .cap()
        .map(cap -> text.get("calendar.rules.capped", amount, DurationText.write(cap, text)))
        .orElse(amount);
  }

  private static String amount(Allowance allowance, Text text) {
    return allowance.counting() == Counting.WORKING
        ? text.get("calendar.rules.working", DurationText.writeHours(allowance.amount(), text))
        : text.get("calendar.rules.elapsed", DurationText.write(allowance.amount(), text));
  }

  /** For which waiting the time stands still. */
  public static String stops(ClockRule rule, Text text) {
    List<PauseReason> reasons =
        rule.allowance().stream()
            .flatMap(allowance -> allowance.stoppedBy().stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    return reasons.isEmpty()
        ? text.get("calendar.rules.never-stops")
        : reasons.stream()
            .map(reason -> text.get("calendar.pause." + reason.name()))
            .collect(Collectors.joining(text.get("calendar.list.comma")));
  }

  /** What severe weather does to its time; empty where it does nothing. */
  public static String weather(ClockRule rule, Text text) {
    return WeatherWords.clause(rule, text);
  }

  /** From which warning on; none is worse than the last. */
  public static String from(WarningLevel level, Text text) {
    return WeatherWords.from(level, text);
  }

  /** A factor of the weather as people say it. */
  public static String factor(int percent, Text text) {
    return WeatherWords.factor(percent, text);
  }

  /** One rung: when and who. */
  public static String rung(Rung rung, Text text) {
    String level = text.get("calendar.level." + rung.level().name());
    Duration offset = rung.offset();
    String when =
        offset.isZero()
            ? text.get("calendar.rung.due")
            : text.get(
                offset.isNegative() ? "calendar.rung.before" : "calendar.rung.after",
                DurationText.write(offset.abs(), text));
    String key = rung.isInHoursOnly() ? "calendar.rung.in-hours" : "calendar.rung.line";
    return text.get(key, when, level);
  }

  /** Where the rule comes from. */
  public static String source(ClockRule rule, Text text) {
    if (!rule.source().isEmpty()) {
      return rule.source();
    }
    return rule.name().preset().isEmpty()
        ? text.get("calendar.rules.own")
        : text.get("calendar.preset." + rule.name().preset() + ".source");
  }
}
