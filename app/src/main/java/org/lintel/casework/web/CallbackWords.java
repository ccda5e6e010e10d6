package org.lintel.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintel.calendar.DurationText;
import org.lintel.casework.recovery.Gesture;
import org.lintel.casework.recovery.Recovery;
import org.lintel.platform.web.Text;

/** Recoveries in the words of staff. */
final class CallbackWords {

  private static final int STEPS = 7;
  private static final int FEN = 100;

  private CallbackWords() {}

  static String who(Recovery found, Text text) {
    return found.whom().name().isEmpty() ? text.get("casework.callback.gone") : found.whom().name();
  }

  static String phone(Recovery found) {
    return found.whom().lastFour().isEmpty() ? "" : "*** " + found.whom().lastFour();
  }

  static List<String> reasons(Recovery found, Text text) {
    return found.reasons().isEmpty()
        ? List.of(text.get("casework.callback.cause." + found.cause().key()))
        : found.reasons().stream()
            .map(reason -> text.get("casework.callback.reason." + reason.key()))
            .toList();
  }

  /** What is due next and when, or how late that is; of a closed one when she is asked again. */
  static String due(Recovery found, Instant now, Text text) {
    if (found.isClosed()) {
      return found
          .check()
          .at()
          .filter(_ -> found.check().result().isEmpty())
          .map(at -> text.get("casework.callback.ask-at", day(at, found)))
          .orElse("");
    }
    Optional<Instant> due = found.times().due();
    if (due.isEmpty()) {
      return "";
    }
    String what = found.calls().called().isEmpty() ? "call" : "solve";
    return isLate(found, now)
        ? text.get(
            "casework.callback.late." + what,
            DurationText.write(Duration.between(due.get(), now), text))
        : text.get("casework.callback.due." + what, Shown.minute(due.get(), found.place().zone()));
  }

  static boolean isLate(Recovery found, Instant now) {
    return !found.isClosed() && found.times().due().filter(due -> due.isBefore(now)).isPresent();
  }

  static String tries(Recovery found, Text text) {
    int tries = found.calls().tries();
    if (tries == 0) {
      return "";
    }
    return found
        .calls()
        .nextTry()
        .map(day -> text.get("casework.callback.tries.next", tries, day))
        .orElse(text.get("casework.callback.tries", tries));
  }

  static String day(Instant at, Recovery found) {
    return at.atZone(found.place().zone()).toLocalDate().toString();
  }

  /** The company's own words, else those that are shipped. */
  static List<String> script(String own, Text text) {
    return own.isBlank()
        ? IntStream.rangeClosed(1, STEPS)
            .mapToObj(step -> text.get("casework.callback.script." + step))
            .toList()
        : Arrays.stream(own.split("\n", -1)).filter(line -> !line.isBlank()).toList();
  }

  static String shipped(Text text) {
    return script("", text).stream().collect(Collectors.joining("\n"));
  }

  static String gesture(String preset, String name, Text text) {
    return name.isEmpty() ? text.get("casework.gesture.preset." + preset) : name;
  }

  static String gesture(Gesture gesture, Text text) {
    return gesture(gesture.preset(), gesture.name(), text);
  }

  static String money(long fen, Text text) {
    return text.get(
        "casework.gesture.money", String.format(Locale.ROOT, "%,d.%02d", fen / FEN, fen % FEN));
  }
}
