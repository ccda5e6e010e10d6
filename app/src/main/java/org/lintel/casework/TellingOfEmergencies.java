package org.lintel.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.calendar.Level;
import org.lintel.calendar.OnCall;
import org.lintel.calendar.Severity;
import org.lintel.calendar.WorkingTimes;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.lintel.platform.Backdating;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells at any hour of an emergency that nobody has: those at the desk and whoever runs the
 * community, or whoever stands above them. What becomes an emergency outside working hours is told
 * whoever has it, who may be asleep, and also who is on call. Each time that it becomes one, or
 * that somebody lets go of it, is told once.
 */
@Component
class TellingOfEmergencies {

  private final Cases cases;
  private final Timeline timeline;
  private final CalledByClocks people;
  private final OnCall rota;
  private final WorkingTimes times;
  private final Notices notices;
  private final Clock clock;

  TellingOfEmergencies(
      Cases cases,
      Timeline timeline,
      CalledByClocks people,
      OnCall rota,
      WorkingTimes times,
      Notices notices,
      Clock clock) {
    this.cases = cases;
    this.timeline = timeline;
    this.people = people;
    this.rota = rota;
    this.times = times;
    this.notices = notices;
    this.clock = clock;
  }

  /** After the rules were asked; what staff took in while they are at work they give out too. */
  void unlessGiven(UUID id) {
    if (!Backdating.isUntold()) {
      cases.get(id).ifPresent(found -> unlessGiven(found, new Actor.Silence(), since(found)));
    }
  }

  private void unlessGiven(ServiceCase found, Actor by, String about) {
    boolean isNobodys = found.handler().isEmpty() && !AssigningByRule.isOver(found);
    if (found.matter().isEmergency() && isNobodys && !isSeen(found)) {
      Set<UUID> told = new LinkedHashSet<>(people.on(Level.HANDLER, found).people());
      told.addAll(people.on(Level.COMMUNITY_MANAGER, found).people());
      told.removeIf(each -> by.equals(new Actor.Staff(each)));
      tell(CaseEmergencyNotices.NOBODY, found, told, about);
    }
  }

  @EventListener
  void on(InternalNoteAdded added) {
    if (!Backdating.isUntold()) {
      switch (added.kind()) {
        case ASSESSED ->
            cases
                .get(added.caseId())
                .filter(found -> found.matter().isEmergency() && !AssigningByRule.isOver(found))
                .ifPresent(found -> judged(found, added.by()));
        case RELEASED ->
            cases
                .get(added.caseId())
                .ifPresent(found -> unlessGiven(found, added.by(), added.note().toString()));
        default -> {}
      }
    }
  }

  private void judged(ServiceCase found, Actor by) {
    Optional<UUID> onCall =
        isOpen(found) ? Optional.empty() : rota.at(found.place().communityId(), clock.instant());
    var told =
        found.handler().stream()
            .flatMap(handler -> Stream.concat(Stream.of(handler), onCall.stream()))
            .filter(each -> !by.equals(new Actor.Staff(each)))
            .distinct()
            .toList();
    tell(CaseEmergencyNotices.EMERGENCY, found, told, since(found));
  }

  /** Names the time for which it is one now: judged so again it is no news. */
  private String since(ServiceCase found) {
    String last = timeline.calmed(Timeline.Key.of(found)).map(id -> ":" + id).orElse("");
    return found.id() + last;
  }

  /** While the desk works it sees what comes in, and need be told of emergencies only. */
  private boolean isSeen(ServiceCase found) {
    boolean isHeard = CaseChannel.OF_STAFF.contains(found.reporter().channel());
    return (isHeard || found.matter().severity() != Severity.EMERGENCY) && isOpen(found);
  }

  private boolean isOpen(ServiceCase found) {
    return times.isOpen(found.place().communityId(), clock.instant());
  }

  private void tell(String template, ServiceCase found, Collection<UUID> people, String about) {
    for (UUID each : people) {
      notices.send(
          new Notice(
              template,
              new Addressee.Staff(each),
              Map.of(
                  CaseNotices.CODE, found.code(),
                  CaseNotices.KIND, CaseNotices.kind(found),
                  CaseNotices.PLACE, found.place().name()),
              template + ":" + about,
              Optional.of("/cases/" + found.id())));
    }
  }
}
