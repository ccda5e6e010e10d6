package org.lintel.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.platform.Backdating;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has a case that it was given to them, and that the owner said something, and that
 * time goes on although it still waits. What nobody has is told to those who assign.
 */
@Component
class TellingStaffOfCases {

  private final JdbcClient database;
  private final Cases cases;
  private final StaffOfPlaces staff;
  private final Notices notices;

  TellingStaffOfCases(JdbcClient database, Cases cases, StaffOfPlaces staff, Notices notices) {
    this.database = database;
    this.cases = cases;
    this.staff = staff;
    this.notices = notices;
  }

  @EventListener
  void on(InternalNoteAdded added) {
    if (!Backdating.isUntold()) {
      switch (added.kind()) {
        case ASSIGNED -> cases.get(added.caseId()).ifPresent(found -> given(found, added));
        case RESUMED ->
            cases
                .get(added.caseId())
                .ifPresent(found ->
                    concerned(found)
                        .forEach(each -> tell("case-goes-on", each, found, added.note())));
        default -> {}
      }
    }
  }

  private void given(ServiceCase found, InternalNoteAdded added) {
    String template =
        found.matter().isEmergency() ? CaseEmergencyNotices.EMERGENCY : "case-assigned";
    found
        .handler()
        .filter(handler -> !added.by().equals(new Actor.Staff(handler)))
        .ifPresent(handler -> tell(template, handler, found, added.note()));
  }

  @EventListener
  void on(OwnerEntryAdded added) {
    if (added.by() instanceof Actor.Owner && !added.isUntold()) {
      template(added.kind())
          .ifPresent(template ->
              cases
                  .get(added.caseId())
                  .ifPresent(found ->
                      concerned(found)
                          .forEach(each -> tell(template, each, found, added.entry()))));
    }
  }

  private static Optional<String> template(OwnerEntry.Kind kind) {
    return switch (kind) {
      case MESSAGE -> Optional.of("case-words");
      case NUDGED -> Optional.of("case-nudged");
      case REFUSED, REOPENED -> Optional.of("case-back");
      default -> Optional.empty();
    };
  }

  private List<UUID> concerned(ServiceCase found) {
    return found
        .handler()
        .map(List::of)
        .orElseGet(() ->
            staff.holding(Permission.ASSIGN_CASES, path(found)).stream()
                .map(StaffOfPlaces.Colleague::id)
                .toList());
  }

  private List<UUID> path(ServiceCase found) {
    return database
        .sql("SELECT path FROM community_place WHERE community_id = :community")
        .param("community", found.place().communityId())
        .query((row, number) -> Arrays.asList((UUID[]) row.getArray("path").getArray()))
        .single();
  }

  private void tell(String template, UUID whom, ServiceCase found, UUID about) {
    notices.send(
        new Notice(
            template,
            new Addressee.Staff(whom),
            Map.of(
                CaseNotices.CODE, found.code(),
                CaseNotices.KIND, CaseNotices.kind(found),
                CaseNotices.PLACE, found.place().name()),
            template + ":" + about,
            Optional.of("/cases/" + found.id())));
  }
}
