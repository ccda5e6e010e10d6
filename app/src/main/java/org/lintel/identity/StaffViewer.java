package org.lintel.identity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;

/** A signed-in member of staff with what the memberships allow, read anew for every request. */
final class StaffViewer implements Viewer {

  private final UUID id;
  private final int organisation;
  private final String name;
  private final String language;
  private final String roleKey;
  private final Map<Permission, Set<UUID>> nodes = new EnumMap<>(Permission.class);

  StaffViewer(
      UUID id, int organisation, String name, String language, List<Membership> memberships) {
    this.id = id;
    this.organisation = organisation;
    this.name = name;
    this.language = language;
    this.roleKey =
        memberships.stream()
            .map(Membership::role)
            .min(Comparator.naturalOrder())
            .map(Role::key)
            .orElse("identity.role.none");
    for (Membership held : memberships) {
      for (Permission permission : held.role().permissions()) {
        nodes.computeIfAbsent(permission, _ -> new HashSet<>()).add(held.node());
      }
    }
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public int organisation() {
    return organisation;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String roleKey() {
    return roleKey;
  }

  @Override
  public Set<UUID> nodes(Permit permit) {
    return permit instanceof Permission known
        ? Set.copyOf(nodes.getOrDefault(known, Set.of()))
        : Set.of();
  }

  @Override
  public String language() {
    return language;
  }
}
