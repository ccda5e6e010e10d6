package org.lintel.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an owner what happens to her case, in the transaction in which it happens. */
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

  @EventListener
  void on(OwnerEntryAdded added) {
    if (isNews(added)) {
      cases.get(added.caseId()).ifPresent(found -> tell(found, added));
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

  private static Optional<Addressee> addressee(ServiceCase found) {
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
    values.put(CaseNotices.UNTIL, until(found, added));
    values.put(
        CaseNotices.OUTCOME,
        found.state() instanceof CaseState.Closed(ClosingOutcome outcome)
            ? "text:casework.outcome." + outcome.kind().key()
            : "");
    return values;
  }

  /** The day of the next word, or the last day to say that it is not done. */
  private static String until(ServiceCase found, OwnerEntryAdded added) {
    return added
        .until()
        .or(() ->
            found
                .dates()
                .doneAt()
                .map(done ->
                    done.plus(CaseMachine.SILENCE).atZone(found.place().zone()).toLocalDate()))
        .map(Object::toString)
        .orElse("");
  }

  private String key(ServiceCase found, OwnerEntryAdded added) {
    if (added.kind() != OwnerEntry.Kind.MESSAGE) {
      return "case-entry:" + added.entry();
    }
    long minutes = clock.instant().getEpochSecond() / 60;
    return "case-message:" + found.id() + ":" + minutes / MESSAGES_TOGETHER;
  }
}
