package org.lintel.calendar.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.calendar.Allowance;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.Counting;
import org.lintel.calendar.DurationText;
import org.lintel.calendar.RuleForm;
import org.lintel.calendar.RuleForm.RungForm;
import org.lintel.calendar.RuleForm.WeatherChoice;
import org.lintel.calendar.WarningLevel;
import org.lintel.calendar.WeatherClause;
import org.lintel.community.Community;
import org.lintel.platform.web.Text;
import org.springframework.util.MultiValueMap;

/** Forms of rules: empty, of a rule, and as they were sent. */
final class RuleForms {

  static final int RUNGS = 6;

  private static final WeatherChoice NO_WEATHER =
      new WeatherChoice("", List.of(), WarningLevel.RED.name(), List.of());

  private RuleForms() {}

  static RuleForm fresh() {
    return new RuleForm(
        "",
        "case",
        "",
        "",
        "",
        "",
        "RESOLVE",
        "WORKING",
        "",
        "",
        "",
        List.of(),
        NO_WEATHER,
        filled(List.of()),
        "",
        false,
        true);
  }

  static RuleForm of(ClockRule rule, List<Community> communities, Text text) {
    var scope = rule.scope();
    return new RuleForm(
        rule.name().in(text),
        scope.purpose(),
        scope.kind().orElse(""),
        scope.severity().map(Enum::name).orElse(""),
        scope.grade().map(String::valueOf).orElse(""),
        scope
            .community()
            .flatMap(id -> communities.stream().filter(each -> each.id() == id).findFirst())
            .map(each -> each.uuid().toString())
            .orElse(""),
        rule.measure().name(),
        rule.allowance().map(Allowance::counting).orElse(Counting.ELAPSED).name(),
        rule.allowance().map(each -> length(each, text)).orElse(""),
        rule.repeat().map(each -> DurationText.write(each, text)).orElse(""),
        rule.allowance()
            .flatMap(Allowance::cap)
            .map(each -> DurationText.write(each, text))
            .orElse(""),
        rule.allowance().stream()
            .flatMap(each -> each.stoppedBy().stream())
            .map(Enum::name)
            .toList(),
        rule.allowance().flatMap(Allowance::weather).map(RuleForms::weather).orElse(NO_WEATHER),
        filled(rungs(rule, text)),
        RuleWords.source(rule, text),
        rule.isToBeChecked(),
        rule.isActive());
  }

  static RuleForm of(MultiValueMap<String, String> typed) {
    var rungs = new ArrayList<RungForm>();
    for (int at = 0; at < RUNGS; at++) {
      rungs.add(
          new RungForm(
              value(typed, "rung-when-" + at).equals("before"),
              value(typed, "rung-" + at),
              value(typed, "rung-level-" + at),
              value(typed, "rung-hours-" + at).equals("hours")));
    }
    return new RuleForm(
        value(typed, "name"),
        value(typed, "purpose"),
        value(typed, "kind"),
        value(typed, "severity"),
        value(typed, "grade"),
        value(typed, "community"),
        value(typed, "measure"),
        value(typed, "counting"),
        value(typed, "amount"),
        value(typed, "repeat"),
        value(typed, "cap"),
        typed.getOrDefault("stops", List.of()),
        new WeatherChoice(
            value(typed, "weather-percent"),
            typed.getOrDefault("weather-kinds", List.of()),
            value(typed, "weather-level"),
            typed.getOrDefault("weather-topics", List.of())),
        rungs,
        value(typed, "source"),
        typed.containsKey("unchecked"),
        typed.containsKey("active"));
  }

  /** Shipped words that nobody touched stay in the reader's language. */
  static RuleForm kept(ClockRule now, RuleForm form, Text text) {
    boolean isName = now.name().own().isEmpty() && form.name().strip().equals(now.name().in(text));
    boolean isSource =
        now.source().isEmpty() && form.source().strip().equals(RuleWords.source(now, text));
    return new RuleForm(
        isName ? "" : form.name(),
        form.purpose(),
        form.kind(),
        form.severity(),
        form.grade(),
        form.community(),
        form.measure(),
        form.counting(),
        form.amount(),
        form.repeat(),
        form.cap(),
        form.stoppedBy(),
        form.weather(),
        form.rungs(),
        isSource ? "" : form.source(),
        form.isToBeChecked(),
        form.isActive());
  }

  private static WeatherChoice weather(WeatherClause clause) {
    return new WeatherChoice(
        String.valueOf(clause.percent()),
        clause.kinds().stream().map(Enum::name).toList(),
        clause.from().name(),
        List.copyOf(clause.topics()));
  }

  private static List<RungForm> rungs(ClockRule rule, Text text) {
    return rule.ladder().stream()
        .map(rung -> {
          Duration offset = rung.offset();
          return new RungForm(
              offset.isNegative(),
              offset.isZero() ? "" : DurationText.write(offset.abs(), text),
              rung.level().name(),
              rung.isInHoursOnly());
        })
        .toList();
  }

  private static List<RungForm> filled(List<RungForm> rungs) {
    var filled = new ArrayList<>(rungs);
    while (filled.size() < RUNGS) {
      filled.add(new RungForm(false, "", "", true));
    }
    return filled;
  }

  private static String length(Allowance allowance, Text text) {
    return allowance.counting() == Counting.WORKING
        ? DurationText.writeHours(allowance.amount(), text)
        : DurationText.write(allowance.amount(), text);
  }

  private static String value(MultiValueMap<String, String> typed, String name) {
    return Optional.ofNullable(typed.getFirst(name)).orElse("");
  }
}
