package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.community.Building;
import org.lintel.community.Buildings;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.platform.web.Text;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.ImportCheck;
import org.lintel.survey.ImportPlan;
import org.springframework.stereotype.Component;

/** Buildings of a file that its communities do not have, and those that somebody chose for them. */
@Component
class ImportBuildings {

  private final Communities communities;
  private final Buildings buildings;

  ImportBuildings(Communities communities, Buildings buildings) {
    this.communities = communities;
    this.buildings = buildings;
  }

  List<ImportPage.Building> of(Text text, AnswerImport file, PlanForm form, ImportCheck check) {
    var rows = new TreeMap<String, Row>();
    file.communities().stream()
        .map(communities::get)
        .forEach(community -> chosen(file, community, rows));
    check
        .unknownBuildings()
        .forEach((unknown, count) -> {
          String id = unknown.community().uuid().toString();
          String said = text.get("survey.import.places.rows", Shown.count(count));
          rows.put(
              ImportPlan.building(id, unknown.name()),
              new Row(unknown.community(), unknown.name(), said));
        });
    var known = new HashMap<Integer, List<String>>();
    var shown = new ArrayList<ImportPage.Building>();
    rows.forEach((key, row) ->
        shown.add(
            new ImportPage.Building(
                "building." + shown.size(),
                key,
                text.get("survey.import.buildings.name", row.community().name(), row.name()),
                row.rows(),
                form.buildings().getOrDefault(key, ""),
                known.computeIfAbsent(row.community().id(), id -> inUse(row.community())))));
    return shown;
  }

  private record Row(Community community, String name, String rows) {}

  private static void chosen(AnswerImport file, Community community, Map<String, Row> rows) {
    String own = ImportPlan.building(community.uuid().toString(), "");
    file.plan().buildings().keySet().stream()
        .filter(key -> key.startsWith(own))
        .forEach(key -> rows.put(key, new Row(community, key.substring(own.length()), "")));
  }

  private List<String> inUse(Community community) {
    return buildings.of(community).stream()
        .filter(building -> !building.isArchived())
        .map(Building::name)
        .toList();
  }
}
