package org.lintel.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Building;
import org.lintel.community.Buildings;
import org.lintel.community.Community;
import org.lintel.community.OtherNames;
import org.lintel.community.OtherNames.OtherName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what names in a file of answers stand for, so that no other file asks again. */
@Component
public class KeepingFileNames {

  private final OtherNames others;
  private final Buildings buildings;

  KeepingFileNames(OtherNames others, Buildings buildings) {
    this.others = others;
    this.buildings = buildings;
  }

  /** Keeps what was chosen and takes out what no longer is. */
  @Transactional
  public void keep(List<Community> open, ImportPlan before, ImportPlan after) {
    var byId = new HashMap<String, Community>();
    open.forEach(community -> byId.put(community.uuid().toString(), community));
    before.places().forEach((name, id) -> forgetPlace(byId, name, id, after.places()));
    after
        .places()
        .forEach((name, id) ->
            community(byId, id)
                .ifPresent(community -> others.keep(OtherName.ofCommunity(community.id(), name))));
    for (Community community : open) {
      String own = ImportPlan.building(community.uuid().toString(), "");
      before.buildings().keySet().stream()
          .filter(key -> key.startsWith(own) && !after.buildings().containsKey(key))
          .forEach(key -> others.forget(community.id(), key.substring(own.length()), true));
      keepBuildings(community, own, after.buildings());
    }
  }

  private void forgetPlace(
      Map<String, Community> open, String name, String id, Map<String, String> after) {
    if (!id.equals(after.get(name))) {
      community(open, id).ifPresent(community -> others.forget(community.id(), name, false));
    }
  }

  private void keepBuildings(Community community, String own, Map<String, String> chosen) {
    Map<String, UUID> known = new HashMap<>();
    if (chosen.keySet().stream().anyMatch(key -> key.startsWith(own))) {
      for (Building building : buildings.of(community)) {
        known.put(building.name(), building.id());
      }
    }
    chosen.forEach((key, name) -> {
      UUID building = known.get(name);
      if (key.startsWith(own) && building != null) {
        others.keep(OtherName.ofBuilding(community.id(), building, key.substring(own.length())));
      }
    });
  }

  private static Optional<Community> community(Map<String, Community> open, String id) {
    return Optional.ofNullable(open.get(id));
  }
}
