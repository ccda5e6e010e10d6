package org.lintel.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.Lasting;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.lintel.channel.TellingInTime;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.springframework.stereotype.Component;

/** Sends notices about appointments, in the transaction of what they tell. */
@Component
class TellingOfAppointments {

  private final CaseLinks links;
  private final CaseHandlers handlers;
  private final StaffOfPlaces staff;
  private final Notices notices;
  private final TellingInTime inTime;

  TellingOfAppointments(
      CaseLinks links,
      CaseHandlers handlers,
      StaffOfPlaces staff,
      Notices notices,
      TellingInTime inTime) {
    this.links = links;
    this.handlers = handlers;
    this.staff = staff;
    this.notices = notices;
    this.inTime = inTime;
  }

  /**
   * Tells the owner.
   *
   * @param about what is told; the same is told once
   */
  void owner(String template, ServiceCase found, Optional<AppointmentTime> time, String about) {
    owner(template, found, time, about, Lasting.USUAL);
  }

  private void owner(
      String template,
      ServiceCase found,
      Optional<AppointmentTime> time,
      String about,
      Lasting lasting) {
    var values = new HashMap<String, String>();
    values.put(CaseNotices.CODE, found.code());
    values.put(CaseNotices.KIND, CaseNotices.kind(found));
    values.put(AppointmentNotices.BEGINS, time.map(visit -> visit.from().toString()).orElse(""));
    Optional.of(found)
        .filter(links::opens)
        .flatMap(TellingOwnersOfCases::addressee)
        .ifPresent(addressee ->
            notices.send(
                new Notice(
                    template,
                    addressee,
                    values,
                    template + ":" + about,
                    Optional.of(links.path(found.id())),
                    lasting)));
  }

  /**
   * When the owner is to be reminded: earlier than planned where quiet hours would hold the
   * reminder back until the visit.
   */
  Instant inTime(ServiceCase found, Instant planned, Instant visit) {
    return TellingOwnersOfCases.addressee(found)
        .map(addressee ->
            inTime.of(AppointmentNotices.SOON, addressee, found.place().zone(), planned, visit))
        .orElse(planned);
  }

  /** Reminds the owner of a visit; of no use once it has begun. */
  void remind(ServiceCase found, AppointmentTime time, String about) {
    var lasting = new Lasting("", Optional.of(time.from()));
    owner(AppointmentNotices.SOON, found, Optional.of(time), about, lasting);
  }

  /** Tells whoever has the case. */
  void technician(String template, ServiceCase found, AppointmentTime time, String about) {
    found.handler().ifPresent(handler -> tell(template, handler, found, time, about));
  }

  /** Tells whoever has the case, and who runs the community. */
  void technicianAndManager(
      String template, ServiceCase found, AppointmentTime time, String about) {
    Set<UUID> all = new LinkedHashSet<>(found.handler().stream().toList());
    staff
        .having(Role.COMMUNITY_MANAGER, handlers.path(found.place()))
        .forEach(manager -> all.add(manager.id()));
    all.forEach(each -> tell(template, each, found, time, about));
  }

  /** Tells those people, or, when there is none, who assigns cases there. */
  void these(
      String template, List<UUID> people, ServiceCase found, AppointmentTime time, String about) {
    List<UUID> told =
        people.isEmpty()
            ? staff.holding(Permission.ASSIGN_CASES, handlers.path(found.place())).stream()
                .map(StaffOfPlaces.Colleague::id)
                .toList()
            : people;
    told.forEach(each -> tell(template, each, found, time, about));
  }

  private void tell(
      String template, UUID whom, ServiceCase found, AppointmentTime time, String about) {
    notices.send(
        new Notice(
            template,
            new Addressee.Staff(whom),
            Map.of(
                CaseNotices.CODE, found.code(),
                CaseNotices.KIND, CaseNotices.kind(found),
                CaseNotices.PLACE, found.place().name(),
                AppointmentNotices.BEGINS, time.from().toString()),
            template + ":" + about,
            Optional.of("/cases/" + found.id() + "/appointment")));
  }
}
