package org.lintel.insight.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.Area;
import org.lintel.community.Community;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Selections;
import org.lintel.platform.web.Text;

/** The places of a filter bar as a tree: everything, the areas, and in each its communities. */
final class PlaceOptions {

  private static final String STEP = "\u3000";

  private final Text text;

  PlaceOptions(Text text) {
    this.text = text;
  }

  List<CockpitPage.Option> of(Selections.Choice choice, Filter filter) {
    Set<UUID> chosen = filter.communities();
    var options = new ArrayList<CockpitPage.Option>();
    options.add(
        new CockpitPage.Option(
            "",
            text.get("insight.filter.all-communities", choice.communities().size()),
            chosen.isEmpty()));
    int highest = choice.areas().stream().mapToInt(Area::depth).min().orElse(0);
    var placed = new HashSet<UUID>();
    for (Area area : choice.areas()) {
      int depth = area.depth() - highest;
      String name = text.get("insight.filter.area", area.name(), area.communities().size());
      options.add(option(area.id(), name, depth, chosen));
      for (Community community : choice.communities()) {
        if (isIn(area, community, choice.areas())) {
          options.add(option(community.uuid(), community.name(), depth + 1, chosen));
          placed.add(community.uuid());
        }
      }
    }
    choice.communities().stream()
        .filter(community -> !placed.contains(community.uuid()))
        .forEach(community -> options.add(option(community.uuid(), community.name(), 0, chosen)));
    return options;
  }

  /** In it, and in no smaller area that is offered. */
  private static boolean isIn(Area area, Community community, List<Area> areas) {
    return area.communities().contains(community.uuid())
        && areas.stream()
            .noneMatch(other ->
                other.depth() > area.depth() && other.communities().contains(community.uuid()));
  }

  private static CockpitPage.Option option(UUID id, String name, int depth, Set<UUID> chosen) {
    return new CockpitPage.Option(id.toString(), STEP.repeat(depth) + name, chosen.contains(id));
  }
}
