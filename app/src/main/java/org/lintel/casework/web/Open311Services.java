package org.lintel.casework.web;

import static org.lintel.casework.web.Open311Node.whole;
import static org.lintel.casework.web.Open311Node.words;

import java.util.List;
import java.util.stream.Collectors;
import org.lintel.casework.web.Open311Node.Figure;
import org.lintel.casework.web.Open311Node.Flag;
import org.lintel.casework.web.Open311Node.Many;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;

/** The service catalogue as Open311 tells it: a problem is a service, its place an attribute. */
final class Open311Services {

  /** Code of the attribute that says where it is. */
  static final String PLACE = "place";

  private Open311Services() {}

  static Open311Node list(Catalogue offered, Text text) {
    return new Many(
        "services",
        offered.problems().stream().map(problem -> service(offered, problem, text)).toList());
  }

  private static Open311Node service(Catalogue offered, Catalogue.Problem problem, Text text) {
    String group =
        offered
            .category(problem.category())
            .map(category -> category.name().in(text.language()))
            .orElse("");
    String where =
        places(offered, problem).stream()
            .map(place -> place.name().in(text.language()))
            .collect(Collectors.joining(text.get("casework.list.comma")));
    return whole(
        "service",
        words("service_code", problem.code()),
        words("service_name", problem.name().in(text.language())),
        words("description", text.get("casework.open311.service.description", group, where)),
        new Flag("metadata", needsPlace(offered, problem)),
        words("type", "realtime"),
        words("keywords", group + ", " + text.get(problem.kind().key())),
        words("group", group));
  }

  static Open311Node definition(Catalogue offered, Catalogue.Problem problem, Text text) {
    List<Open311Node> values =
        places(offered, problem).stream()
            .map(place ->
                (Open311Node)
                    whole(
                        "value",
                        words("key", place.code()),
                        words("name", place.name().in(text.language()))))
            .toList();
    Open311Node attribute =
        whole(
            "attribute",
            new Flag("variable", true),
            words("code", PLACE),
            words("datatype", "singlevaluelist"),
            new Flag("required", needsPlace(offered, problem)),
            words("datatype_description", text.get("casework.open311.place.datatype")),
            new Figure("order", 1),
            words("description", text.get("casework.open311.place.description")),
            new Many("values", values));
    return whole(
        "service_definition",
        words("service_code", problem.code()),
        new Many("attributes", List.of(attribute)));
  }

  /** Where such things can be. */
  static List<Catalogue.Place> places(Catalogue offered, Catalogue.Problem problem) {
    return offered.category(problem.category()).stream()
        .flatMap(category ->
            offered.places().stream().filter(place -> category.places().contains(place.code())))
        .toList();
  }

  /** Whether there is anything to choose. */
  static boolean needsPlace(Catalogue offered, Catalogue.Problem problem) {
    return places(offered, problem).size() > 1;
  }
}
