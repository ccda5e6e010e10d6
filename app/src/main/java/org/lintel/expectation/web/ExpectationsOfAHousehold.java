package org.lintel.expectation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintel.community.Household;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.Expectations;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.survey.StatedExpectations;
import org.lintel.survey.StatedExpectations.Stated;
import org.springframework.stereotype.Component;

/**
 * What a household expects, as lines of its ledger: what is registered, and what it asked for in
 * surveys under its name. There, what it gave the most points that there are must be, what it gave
 * one less matters, and the rest is no expectation to speak of.
 */
@Component
class ExpectationsOfAHousehold {

  /** A year later nobody knows whether it still holds. */
  private static final Period HOLDS = Period.ofYears(1);

  private final Expectations registered;
  private final ExpectationLines lines;
  private final StatedExpectations stated;
  private final Clock clock;

  ExpectationsOfAHousehold(
      Expectations registered, ExpectationLines lines, StatedExpectations stated, Clock clock) {
    this.registered = registered;
    this.lines = lines;
    this.stated = stated;
    this.clock = clock;
  }

  List<ExpectationLine> of(Viewer viewer, Household of, Text text) {
    var all = new ArrayList<>(lines.of(viewer, registered.of(of.community().id(), of.id()), text));
    all.addAll(stated(viewer, of, text));
    return all;
  }

  private List<ExpectationLine> stated(Viewer viewer, Household of, Text text) {
    LocalDate today = LocalDate.now(clock.withZone(of.community().zone()));
    return stated.of(viewer, of.community().id(), of.id(), text.language()).stream()
        .filter(each -> each.points() >= each.most() - 1)
        .sorted(Comparator.comparingInt((Stated each) -> each.most() - each.points()))
        .map(each -> line(each, of, today, text))
        .toList();
  }

  private static ExpectationLine line(Stated stated, Household of, LocalDate today, Text text) {
    boolean isMust = stated.points() == stated.most();
    var strength = isMust ? Expectation.Strength.MUST : Expectation.Strength.IMPORTANT;
    LocalDate until = stated.since().plus(HOLDS);
    return new ExpectationLine(
        text.get("expectation.ledger.stated", stated.words(), stated.points(), stated.most()),
        of.community().name(),
        of.address(),
        "",
        text.get("expectation.strength." + strength.key()),
        isMust,
        text.get("expectation.ledger.stated-in"),
        stated.since().toString(),
        until.toString(),
        !today.isAfter(until),
        "");
  }
}
