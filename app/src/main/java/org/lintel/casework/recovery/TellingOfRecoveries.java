package org.lintel.casework.recovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.Level;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.springframework.stereotype.Component;

/** Tells colleagues of a recovery, in the transaction of what happened. */
@Component
class TellingOfRecoveries {

  private final Recoveries recoveries;
  private final CallersOfAHousehold callers;
  private final Notices notices;

  TellingOfRecoveries(Recoveries recoveries, CallersOfAHousehold callers, Notices notices) {
    this.recoveries = recoveries;
    this.callers = callers;
    this.notices = notices;
  }

  void opened(UUID id) {
    toCall(id, "recovery-opened:" + id);
  }

  /** She asked for a call after she was called; by each wish once. */
  void askedAgain(UUID id, UUID wish) {
    toCall(id, "recovery-asked-again:%s:%s".formatted(id, wish));
  }

  private void toCall(UUID id, String key) {
    recoveries
        .get(id)
        .ifPresent(found ->
            found
                .times()
                .callDue()
                .ifPresent(due ->
                    tell(
                        RecoveryNotices.OPENED,
                        callers.on(Level.HANDLER, found),
                        found,
                        Map.of(RecoveryNotices.DUE, due.toString()),
                        key)));
  }

  /** Each rung is told once, however often it arrives. */
  void due(Recovery found, ClockDue due) {
    tell(
        due.isWarning() ? RecoveryNotices.SOON : RecoveryNotices.LATE,
        callers.on(due.level(), found),
        found,
        Map.of(RecoveryNotices.DUE, due.due().toString()),
        "recovery-due:%s:%s:%s:%d"
            .formatted(found.id(), due.measure(), due.due().getEpochSecond(), due.step()));
  }

  /** She says that it is not settled, but wants no call. */
  void notSettled(UUID id) {
    recoveries
        .get(id)
        .ifPresent(found ->
            tell(
                RecoveryNotices.NOT_SETTLED,
                callers.on(Level.HANDLER, found),
                found,
                Map.of(),
                "recovery-not-settled:" + id));
  }

  void asked(Recovery found, List<UUID> whom, UUID gesture) {
    tell(RecoveryNotices.ASKED, whom, found, Map.of(), "gesture-asked:" + gesture);
  }

  void decided(Recovery found, UUID whom, UUID gesture) {
    tell(RecoveryNotices.DECIDED, List.of(whom), found, Map.of(), "gesture-decided:" + gesture);
  }

  private void tell(
      String template, List<UUID> whom, Recovery found, Map<String, String> more, String key) {
    var values = new HashMap<>(more);
    values.put(RecoveryNotices.PLACE, found.place().name());
    whom.forEach(staff ->
        notices.send(
            new Notice(
                template, new Addressee.Staff(staff), values, key, Optional.of(found.href()))));
  }
}
