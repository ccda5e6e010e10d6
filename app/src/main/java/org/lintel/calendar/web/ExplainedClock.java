package org.lintel.calendar.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lintel.calendar.Allowance;
import org.lintel.calendar.Bound;
import org.lintel.calendar.Cause;
import org.lintel.calendar.Counting;
import org.lintel.calendar.DurationText;
import org.lintel.calendar.Explanation;
import org.lintel.calendar.Step;
import org.lintel.calendar.WeatherKind;
import org.lintel.platform.web.Text;

/**
 * One clock and its way, in words.
 *
 * @param conclusion when it is due and what decided it, in a sentence
 * @param facts state, rule and what else is to be said of it
 */
public record ExplainedClock(
    String measure, String conclusion, List<String> facts, List<Line> lines, boolean isOverdue) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public ExplainedClock {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  /** One step of the way; sum is what has counted until its end. */
  public record Line(
      String from, String until, String why, String counted, String sum, boolean isCounted) {}

  static ExplainedClock of(Explanation explanation, Text text) {
    return new ExplainedClock(
        text.get("calendar.measure." + explanation.clock().measure().name()),
        conclusion(explanation, text),
        ClockFacts.of(explanation, text),
        lines(explanation, text),
        explanation.clock().isOverdue());
  }

  static String minute(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }

  private static String conclusion(Explanation explanation, Text text) {
    if (explanation.due().isEmpty()) {
      return text.get("calendar.explain.standing");
    }
    String due = minute(explanation.due().get(), explanation.zone());
    return switch (explanation.bound()) {
      case PROMISE -> text.get("calendar.explain.promised", due);
      case CAP ->
          text.get(
              "calendar.explain.capped",
              due,
              explanation
                  .target()
                  .flatMap(Allowance::cap)
                  .map(cap -> DurationText.write(cap, text))
                  .orElse(""));
      case ALLOWANCE ->
          text.get(
              "calendar.explain.allowed",
              due,
              explanation.target().map(each -> RuleWords.time(each, text)).orElse(""));
    };
  }

  private static List<Line> lines(Explanation explanation, Text text) {
    boolean isWorking =
        explanation.bound() == Bound.ALLOWANCE
            && explanation.target().filter(ExplainedClock::isWorking).isPresent();
    var lines = new ArrayList<Line>();
    Duration sum = Duration.ZERO;
    for (Step step : explanation.steps()) {
      sum = sum.plus(step.counted());
      lines.add(line(step, sum, explanation.zone(), isWorking, text));
    }
    return lines;
  }

  private static boolean isWorking(Allowance allowance) {
    return allowance.counting() == Counting.WORKING;
  }

  private static Line line(Step step, Duration sum, ZoneId zone, boolean isWorking, Text text) {
    return new Line(
        minute(step.from(), zone),
        minute(step.until(), zone),
        why(step, text),
        length(step.counted(), isWorking, text),
        length(sum, isWorking, text),
        step.cause().isCounted());
  }

  private static String why(Step step, Text text) {
    if (step.cause() == Cause.WEATHER) {
      return text.get("calendar.cause.WEATHER.of", weather(step, text));
    }
    return step.isLengthened()
        ? text.get(
            "calendar.cause.lengthened",
            plain(step, text),
            weather(step, text),
            step.percent() - 100)
        : plain(step, text);
  }

  private static String weather(Step step, Text text) {
    return text.get(WeatherKind.valueOf(step.weather()).key());
  }

  private static String plain(Step step, Text text) {
    String key = "calendar.cause." + step.cause().name();
    if (step.name().isEmpty()) {
      return text.get(key);
    }
    String name =
        step.cause() == Cause.PAUSED
            ? text.get("calendar.pause." + step.name())
            : HolidayNames.in(step.name(), text);
    return text.get(key + ".of", name);
  }

  private static String length(Duration length, boolean isWorking, Text text) {
    return isWorking ? DurationText.writeHours(length, text) : DurationText.write(length, text);
  }
}
