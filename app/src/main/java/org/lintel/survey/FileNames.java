package org.lintel.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.community.OtherNames;

/** What names in files of answers stand for, as somebody chose for another file before. */
record FileNames(Map<String, String> communities, Map<String, String> buildings) {

  FileNames {
    communities = Map.copyOf(communities);
    buildings = Map.copyOf(buildings);
  }

  static FileNames of(OtherNames others, Collection<Community> open) {
    var ids = new HashMap<Integer, String>();
    open.forEach(community -> ids.put(community.id(), community.uuid().toString()));
    var communities = new HashMap<String, String>();
    others
        .communities(ids.keySet(), ImportPlan::place)
        .forEach((name, community) -> communities.put(name, ids.getOrDefault(community, "")));
    var buildings = new HashMap<String, String>();
    for (OtherNames.OtherName name : others.within(ids.keySet())) {
      if (name.building().isPresent()) {
        String community = ids.getOrDefault(name.community(), "");
        buildings.put(ImportPlan.building(community, name.name()), name.buildingName());
      }
    }
    return new FileNames(communities, buildings);
  }

  /** Id of the community. */
  Optional<String> community(String said) {
    return Optional.ofNullable(communities.get(ImportPlan.place(said)));
  }

  /** Name of the building within the community of this id. */
  Optional<String> building(String community, String said) {
    return Optional.ofNullable(buildings.get(ImportPlan.building(community, said)));
  }
}
