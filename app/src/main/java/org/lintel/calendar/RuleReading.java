package org.lintel.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.platform.web.Refusals;

/** Reads a rule from what was typed, and says what is wrong with it. */
final class RuleReading {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SOURCE = 200;
  private static final String WORD = "[a-z][a-z-]{0,29}";

  private final RuleForm form;
  private final Refusals refusals = Refusals.none();

  private RuleReading(RuleForm form) {
    this.form = form;
  }

  /** The rule, or why there is none. */
  record Result(Optional<ClockRule> rule, Refusals refusals) {}

  static Result read(RuleForm form, RuleName identity, Optional<Integer> community) {
    return new RuleReading(form).read(identity, community);
  }

  private Result read(RuleName identity, Optional<Integer> community) {
    checkWords(identity);
    Optional<Integer> grade = grade();
    var severity = chosen(Severity.values(), form.severity());
    var measure = chosen(ClockMeasure.values(), form.measure());
    var counting = chosen(Counting.values(), form.counting());
    if (measure.isEmpty()) {
      refusals.add("measure", "calendar.rules.refused.measure");
    }
    if (counting.isEmpty()) {
      refusals.add("counting", "calendar.rules.refused.counting");
    }
    Optional<Duration> amount = length("amount", form.amount());
    Optional<Duration> repeat = length("repeat", form.repeat());
    Optional<Duration> cap = length("cap", form.cap());
    checkAmount(amount, repeat, cap);
    Optional<WeatherClause> weather = WeatherClauseReading.read(form, refusals);
    List<Rung> ladder = ladder();
    if (!refusals.isEmpty()) {
      return new Result(Optional.empty(), refusals);
    }
    var scope = new RuleScope(form.purpose(), open(form.kind()), severity, grade, community);
    var rule =
        new ClockRule(
            new RuleName(
                identity.rule(), identity.version(), identity.preset(), form.name().strip()),
            scope,
            measure.orElseThrow(),
            amount.map(
                each -> new Allowance(each, counting.orElseThrow(), cap, reasons(), weather)),
            repeat,
            ladder,
            form.source().strip(),
            form.isToBeChecked(),
            form.isActive());
    return new Result(Optional.of(rule), refusals);
  }

  private void checkWords(RuleName identity) {
    int length = form.name().strip().length();
    if (length > LONGEST_NAME || (length == 0 && identity.preset().isEmpty())) {
      refusals.add("name", "calendar.rules.refused.name", LONGEST_NAME);
    }
    if (form.source().strip().length() > LONGEST_SOURCE) {
      refusals.add("source", "calendar.rules.refused.source", LONGEST_SOURCE);
    }
    if (!form.purpose().matches(WORD)) {
      refusals.add("purpose", "calendar.rules.refused.purpose");
    }
    if (!form.kind().isEmpty() && !form.kind().matches(WORD)) {
      refusals.add("kind", "calendar.rules.refused.kind");
    }
  }

  private void checkAmount(
      Optional<Duration> amount, Optional<Duration> repeat, Optional<Duration> cap) {
    boolean isPromise = form.purpose().equals(Clocks.PROMISE);
    if (isPromise && (amount.isPresent() || repeat.isPresent() || cap.isPresent())) {
      refusals.add("amount", "calendar.rules.refused.promise");
    }
    if (!isPromise && amount.isEmpty() && refusals.of("amount").isEmpty()) {
      refusals.add("amount", "calendar.rules.refused.no-amount");
    }
  }

  private Optional<Integer> grade() {
    String words = form.grade().strip();
    if (words.isEmpty() || words.matches("[1-9]")) {
      return open(words).map(Integer::valueOf);
    }
    refusals.add("grade", "calendar.rules.refused.grade", words, CommunityTimes.LOWEST_GRADE);
    return Optional.empty();
  }

  private Optional<Duration> length(String field, String words) {
    Optional<Duration> length = DurationText.read(words);
    boolean isSound =
        length
            .filter(each -> each.isPositive() && each.compareTo(Allowance.LONGEST) <= 0)
            .isPresent();
    if (!words.isBlank() && !isSound) {
      refusals.add(field, "calendar.rules.refused.length", words, Allowance.LONGEST.toDays());
      return Optional.empty();
    }
    return length;
  }

  private List<Rung> ladder() {
    var rungs = new ArrayList<Rung>();
    for (int at = 0; at < form.rungs().size(); at++) {
      RuleForm.RungForm typed = form.rungs().get(at);
      Optional<Level> level = chosen(Level.values(), typed.level());
      if (level.isPresent()) {
        Optional<Duration> offset =
            typed.offset().isBlank()
                ? Optional.of(Duration.ZERO)
                : length("rung-" + at, typed.offset());
        offset
            .map(each -> typed.isBefore() ? each.negated() : each)
            .ifPresent(each -> rungs.add(new Rung(1, each, level.get(), typed.isInHoursOnly())));
      }
    }
    return LadderText.numbered(rungs);
  }

  private Set<PauseReason> reasons() {
    return form.stoppedBy().stream()
        .flatMap(word -> chosen(PauseReason.values(), word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> Optional<E> chosen(E[] values, String word) {
    return Arrays.stream(values).filter(each -> each.name().equals(word)).findFirst();
  }

  private static Optional<String> open(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }
}
