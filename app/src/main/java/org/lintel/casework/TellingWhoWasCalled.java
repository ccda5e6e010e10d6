package org.lintel.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.lintel.platform.Backdating;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whomever a clock calls to a case, in the transaction in which it is noted. */
@Component
class TellingWhoWasCalled {

  private final Cases cases;
  private final Timeline timeline;
  private final Notices notices;

  TellingWhoWasCalled(Cases cases, Timeline timeline, Notices notices) {
    this.cases = cases;
    this.timeline = timeline;
    this.notices = notices;
  }

  @EventListener
  void on(InternalNoteAdded added) {
    if (added.kind() == InternalNote.Kind.CALLED && !Backdating.isUntold()) {
      cases.get(added.caseId()).ifPresent(found -> tell(found, added.note()));
    }
  }

  private void tell(ServiceCase found, UUID note) {
    timeline.internal(found).stream()
        .filter(each -> each.id().equals(note))
        .map(each -> ClockNote.read(each.words()))
        .forEach(call -> call.told().forEach(staff -> tell(found, note, call, staff)));
  }

  /** At any hour where somebody should be there by now, or an emergency be over. */
  private static String template(ServiceCase found, ClockNote call) {
    var matter = found.matter();
    boolean isPressing =
        switch (call.measure()) {
          case FIRST_RESPONSE -> CaseTerms.isArrival(matter.kind(), matter.severity());
          case RESOLVE -> matter.severity() == Severity.EMERGENCY;
          case ACKNOWLEDGE, NEXT_UPDATE, REMEDY -> false;
        };
    if (call.isWarning()) {
      return CaseCallNotices.SOON;
    }
    return isPressing ? CaseEmergencyNotices.LATE : CaseCallNotices.LATE;
  }

  private void tell(ServiceCase found, UUID note, ClockNote call, UUID staff) {
    notices.send(
        new Notice(
            template(found, call),
            new Addressee.Staff(staff),
            Map.of(
                CaseNotices.CODE, found.code(),
                CaseNotices.KIND, CaseNotices.kind(found),
                CaseNotices.PLACE, found.place().name(),
                CaseCallNotices.CLOCK,
                    "text:casework.measure." + CaseTerms.measure(call.measure(), found),
                CaseCallNotices.DUE, call.due().toString()),
            "case-call:" + note,
            Optional.of("/cases/" + found.id())));
  }
}
