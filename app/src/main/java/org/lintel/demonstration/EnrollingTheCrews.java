package org.lintel.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.DemonstrationStaff;
import org.lintel.identity.Email;
import org.lintel.identity.KeepingStaffPhones;
import org.lintel.identity.Permission;
import org.lintel.identity.PortfolioTree;
import org.lintel.identity.Role;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.stereotype.Component;

/** Takes in who works in the demonstration: stewards, technicians, desks and their managers. */
@Component
class EnrollingTheCrews {

  static final int TECHNICIANS = 4;
  private static final int BUILDINGS_OF_ONE = 5;

  private final DemonstrationStaff staff;
  private final StaffMembers members;
  private final KeepingStaffPhones phones;
  private final PortfolioTree tree;
  private final Communities communities;

  EnrollingTheCrews(
      DemonstrationStaff staff,
      StaffMembers members,
      KeepingStaffPhones phones,
      PortfolioTree tree,
      Communities communities) {
    this.staff = staff;
    this.members = members;
    this.phones = phones;
    this.tree = tree;
    this.communities = communities;
  }

  /** Who works where; those who are taken in already stay. */
  List<Crew> enroll(DemonstrationViewer viewer, List<Place> places) {
    Map<String, UUID> nodes = new HashMap<>();
    tree.nodes().forEach(node -> nodes.put(node.name(), node.id()));
    Map<String, Community> known = new HashMap<>();
    communities
        .visibleTo(viewer, Permission.READ_CASES)
        .forEach(community -> known.put(community.name(), community));
    return places.stream()
        .map(place -> crew(viewer, place, nodes, Objects.requireNonNull(known.get(place.name()))))
        .toList();
  }

  private Crew crew(
      DemonstrationViewer viewer, Place place, Map<String, UUID> nodes, Community community) {
    UUID city = Objects.requireNonNull(nodes.get(place.company()));
    var technicians = new ArrayList<UUID>();
    for (int number = 1; number <= TECHNICIANS; number++) {
      technicians.add(one(viewer, Role.TECHNICIAN, place.company(), number, city));
    }
    var stewards = new ArrayList<UUID>();
    int count = place.buildings() > BUILDINGS_OF_ONE ? 2 : 1;
    for (int number = 1; number <= count; number++) {
      stewards.add(one(viewer, Role.ACCOUNT_MANAGER, place.code(), number, community.uuid()));
    }
    return new Crew(
        place,
        community,
        one(viewer, Role.COMMUNITY_MANAGER, place.code(), 1, community.uuid()),
        one(viewer, Role.DESK, place.company(), 1, city),
        one(
            viewer,
            Role.REGION_MANAGER,
            place.region(),
            1,
            Objects.requireNonNull(nodes.get(place.region()))),
        stewards,
        technicians);
  }

  private UUID one(DemonstrationViewer viewer, Role role, String where, int number, UUID node) {
    var seed = Seed.of("staff", role, where, number);
    String address =
        "%s-%s-%d@lintel.invalid"
            .formatted(role.name().toLowerCase(java.util.Locale.ROOT), code(where), number);
    UUID known = members.withEmails(List.of(new Email(address))).get(new Email(address));
    if (known != null) {
      return known;
    }
    UUID id = staff.enroll(Resident.name(seed), address, role, node);
    PhoneNumber.parse(Resident.phone(seed)).ifPresent(phone -> phones.keep(viewer, id, phone));
    return id;
  }

  /** Letters of an address for what is called in Chinese. */
  private static String code(String where) {
    return where.codePoints().allMatch(letter -> letter < 128)
        ? where
        : Integer.toHexString(where.hashCode());
  }
}
