package org.lintel.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.Absences;
import org.lintel.calendar.EmergencyReach;
import org.lintel.channel.Channels;
import org.lintel.channel.Medium;
import org.lintel.channel.StaffReach;
import org.lintel.identity.Role;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.springframework.stereotype.Component;

/** How the notice of an emergency would reach colleagues. */
@Component
class ReachingInEmergencies implements EmergencyReach {

  /** The desk and whoever runs the community, or whoever stands above them. */
  private static final List<Role> UPWARDS =
      List.of(
          Role.DESK,
          Role.COMMUNITY_MANAGER,
          Role.REGION_MANAGER,
          Role.QUALITY_MANAGER,
          Role.ADMINISTRATOR);

  private final StaffReach reach;
  private final Channels channels;
  private final CaseHandlers places;
  private final StaffOfPlaces staff;
  private final There there;

  ReachingInEmergencies(
      StaffReach reach, Channels channels, CaseHandlers places, StaffOfPlaces staff, There there) {
    this.reach = reach;
    this.channels = channels;
    this.places = places;
    this.staff = staff;
    this.there = there;
  }

  /** Who is there now, or stands in. */
  @Component
  record There(Absences absences, Clock clock) {

    List<UUID> of(List<Colleague> colleagues) {
      return absences.orCovers(colleagues.stream().map(Colleague::id).toList(), clock.instant());
    }
  }

  @Override
  public Optional<String> silence() {
    if (channels.isHeldBack()) {
      return Optional.of("channel.reach.held");
    }
    boolean isOpen = channels.isOpen(Medium.EMAIL) || channels.isOpen(Medium.SMS);
    return isOpen ? Optional.empty() : Optional.of("channel.reach.silence");
  }

  @Override
  public List<Trouble> troubles(Collection<UUID> staff) {
    if (channels.isHeldBack()) {
      var reasons = List.of("channel.reach.mailbox-only");
      return staff.stream().map(each -> new Trouble(each, false, reasons)).toList();
    }
    return reach.of(CaseEmergencyNotices.EMERGENCY, staff).stream()
        .filter(standing -> !standing.bySms())
        .map(standing ->
            new Trouble(
                standing.staff(),
                standing.byMail(),
                standing.obstacles().stream().map(StaffReach.Obstacle::key).toList()))
        .toList();
  }

  @Override
  public Set<UUID> otherwise(int community) {
    List<UUID> path = places.path(community);
    var told = new LinkedHashSet<>(first(UPWARDS, path));
    told.addAll(first(UPWARDS.subList(1, UPWARDS.size()), path));
    return told;
  }

  private List<UUID> first(List<Role> roles, List<UUID> path) {
    return roles.stream()
        .map(role -> there.of(staff.having(role, path)))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
