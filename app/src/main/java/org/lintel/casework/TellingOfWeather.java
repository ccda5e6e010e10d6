package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.DueMoved;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weather moved a time that an owner holds: she is told the new one and why, in one notice for
 * all clocks of her case that one declaration moved. What was met or moved again meanwhile is told
 * to nobody, nor is anything where her link was taken away.
 */
@Component
class TellingOfWeather {

  private static final String REASON = "text:casework.notice.weather.";

  private final Cases cases;
  private final CaseLinks links;
  private final Clocks clocks;
  private final ExpectedWords expected;
  private final Notices notices;

  TellingOfWeather(
      Cases cases, CaseLinks links, Clocks clocks, ExpectedWords expected, Notices notices) {
    this.cases = cases;
    this.links = links;
    this.clocks = clocks;
    this.expected = expected;
    this.notices = notices;
  }

  @Transactional
  public void tell(DueMoved moved) {
    cases
        .get(moved.subject().id())
        .filter(found -> !(found.state() instanceof CaseState.Closed))
        .filter(found -> isHeld(moved))
        .filter(links::opens)
        .ifPresent(found ->
            TellingOwnersOfCases.addressee(found)
                .ifPresent(addressee -> tell(found, addressee, moved)));
  }

  private void tell(ServiceCase found, Addressee addressee, DueMoved moved) {
    String reason =
        REASON + (moved.isDelayed() ? "delayed" : "over") + "|text:" + moved.weather().key();
    notices.send(
        new Notice(
            CaseNotices.WEATHER,
            addressee,
            Map.of(
                CaseNotices.CODE, found.code(),
                CaseNotices.KIND, CaseNotices.kind(found),
                CaseNotices.REASON, reason,
                CaseNotices.PLAN, expected.plan(found),
                CaseNotices.LAST, expected.last(found)),
            "case-weather:" + found.id() + ":" + moved.asked().toEpochMilli(),
            Optional.of(links.path(found.id()))));
  }

  /** Her page says what comes next and when it is solved; that it arrived she knows. */
  private boolean isHeld(DueMoved moved) {
    List<ClockView> open =
        clocks.of(moved.subject()).stream().filter(ExpectedWords::isAhead).toList();
    boolean isNow =
        open.stream()
            .filter(clock -> clock.measure() == moved.measure())
            .anyMatch(clock -> clock.due().filter(moved.after()::equals).isPresent());
    boolean isNext =
        ExpectedWords.next(open).filter(clock -> clock.measure() == moved.measure()).isPresent();
    return isNow && (isNext || moved.measure() == ClockMeasure.RESOLVE);
  }
}
