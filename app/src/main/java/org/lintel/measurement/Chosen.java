package org.lintel.measurement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.Area;
import org.lintel.community.Community;

/**
 * The communities that an address names, itself or by an area above them, cut to those that the
 * viewer sees; all of them where it names none of these.
 *
 * @param isCut something that was named is not there for the viewer, or not all of it
 */
record Chosen(List<Community> communities, boolean isCut) {

  Chosen {
    communities = List.copyOf(communities);
  }

  static Chosen of(Set<UUID> named, List<Community> visible, List<Area> areas) {
    var within = new HashSet<UUID>(named);
    var whole = new HashSet<UUID>();
    for (Area area : areas) {
      if (named.contains(area.id())) {
        within.addAll(area.communities());
        if (area.isWhole()) {
          whole.add(area.id());
        }
      }
    }
    List<Community> chosen =
        visible.stream().filter(community -> within.contains(community.uuid())).toList();
    chosen.forEach(community -> whole.add(community.uuid()));
    return new Chosen(chosen.isEmpty() ? visible : chosen, !whole.containsAll(named));
  }
}
