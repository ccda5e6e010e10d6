package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells an owner what happens to her case, in the transaction in which it happens: at its end, when
 * the clocks know by when what comes next. Where her link was taken away, as when she was erased,
 * nobody of the household hears of it in her place.
 */
@Component
class TellingOwnersOfCases {

  /** Messages of staff within these minutes are one notice. */
  private static final int MESSAGES_TOGETHER = 10;

  private static final Map<OwnerEntry.Kind, String> TEMPLATES =
      Map.of(
          OwnerEntry.Kind.RECEIVED, "case-received",
          OwnerEntry.Kind.ACKNOWLEDGED, "case-answered",
          OwnerEntry.Kind.WAITING_FOR_OWNER, "case-waiting",
          OwnerEntry.Kind.WAITING_FOR_THIRD_PARTY, "case-waiting",
          OwnerEntry.Kind.WAITING_FOR_PARTS, "case-waiting",
          OwnerEntry.Kind.PROPOSED, "case-proposed",
          OwnerEntry.Kind.DONE, "case-done",
          OwnerEntry.Kind.CLOSED, "case-closed",
          OwnerEntry.Kind.MESSAGE, "case-message");

  private static final Map<OwnerEntry.Kind, String> WAITS =
      Map.of(
          OwnerEntry.Kind.WAITING_FOR_OWNER, "owner",
          OwnerEntry.Kind.WAITING_FOR_THIRD_PARTY, "third-party",
          OwnerEntry.Kind.WAITING_FOR_PARTS, "parts");

  private final Cases cases;
  private final CaseLinks links;
  private final ExpectedWords expected;
  private final Notices notices;
  private final Clock clock;

  TellingOwnersOfCases(
      Cases cases, CaseLinks links, ExpectedWords expected, Notices notices, Clock clock) {
    this.cases = cases;
    this.links = links;
    this.expected = expected;
    this.notices = notices;
    this.clock = clock;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
  void on(OwnerEntryAdded added) {
    if (isNews(added) && !added.isUntold()) {
      cases.get(added.caseId()).filter(links::opens).ifPresent(found -> tell(found, added));
    }
  }

  /** What she did herself she knows, but for that it arrived. */
  private static boolean isNews(OwnerEntryAdded added) {
    boolean isHers = added.by() instanceof Actor.Owner;
    return TEMPLATES.containsKey(added.kind())
        && (!isHers || added.kind() == OwnerEntry.Kind.RECEIVED);
  }

  private void tell(ServiceCase found, OwnerEntryAdded added) {
    Optional<Addressee> addressee = addressee(found);
    boolean isAnsweredAtOnce =
        added.kind() == OwnerEntry.Kind.ACKNOWLEDGED
            && CaseChannel.OF_STAFF.contains(found.reporter().channel());
    if (addressee.isPresent() && !isAnsweredAtOnce) {
      notices.send(
          new Notice(
              Objects.requireNonNull(TEMPLATES.get(added.kind())),
              addressee.get(),
              values(found, added),
              key(found, added),
              Optional.of(links.path(found.id()))));
    }
  }

  static Optional<Addressee> addressee(ServiceCase found) {
    int community = found.place().communityId();
    Optional<UUID> member = found.reporter().member();
    return found
        .reporter()
        .household()
        .map(household ->
            member
                .<Addressee>map(known -> new Addressee.Member(community, household, known))
                .orElseGet(() -> new Addressee.Home(community, household)));
  }

  private Map<String, String> values(ServiceCase found, OwnerEntryAdded added) {
    var values = new HashMap<String, String>();
    values.put(CaseNotices.CODE, found.code());
    values.put(CaseNotices.KIND, CaseNotices.kind(found));
    values.put(CaseNotices.PLAN, expected.plan(found));
    values.put(CaseNotices.UNTIL, until(found, added).map(LocalDate::toString).orElse(""));
    values.put(CaseNotices.WHO, who(found, added));
    values.put(CaseNotices.WAIT, wait(added.kind()));
    values.put(
        CaseNotices.OUTCOME,
        found.state() instanceof CaseState.Closed(ClosingOutcome outcome)
            ? "text:casework.outcome." + outcome.kind().key()
            : "");
    return values;
  }

  /** Who did it; of what is to come, who has it. */
  private static String who(ServiceCase found, OwnerEntryAdded added) {
    boolean isToCome = WAITS.containsKey(added.kind());
    Optional<UUID> did =
        added.by() instanceof Actor.Staff(UUID staff) ? Optional.of(staff) : Optional.empty();
    return (isToCome ? found.handler().or(() -> did) : did.or(found::handler))
        .map(Notice::colleague)
        .orElse("text:casework.owner.desk");
  }

  private static String wait(OwnerEntry.Kind kind) {
    return WAITS.containsKey(kind) ? "text:casework.notice.wait." + WAITS.get(kind) : "";
  }

  /** The day of the next word, or the last day on which she can say something to it. */
  private Optional<LocalDate> until(ServiceCase found, OwnerEntryAdded added) {
    return switch (added.kind()) {
      case PROPOSED -> day(found, Optional.of(clock.instant()), CaseMachine.SILENCE);
      case DONE -> day(found, found.dates().doneAt(), CaseMachine.SILENCE);
      case CLOSED -> day(found, found.dates().closedAt(), Rating.OPEN);
      default -> added.until();
    };
  }

  private static Optional<LocalDate> day(
      ServiceCase found, Optional<Instant> from, Duration length) {
    return from.map(at -> LocalDate.ofInstant(at.plus(length), found.place().zone()));
  }

  private String key(ServiceCase found, OwnerEntryAdded added) {
    if (added.kind() != OwnerEntry.Kind.MESSAGE) {
      return "case-entry:" + added.entry();
    }
    long minutes = clock.instant().getEpochSecond() / 60;
    return "case-message:" + found.id() + ":" + minutes / MESSAGES_TOGETHER;
  }
}
