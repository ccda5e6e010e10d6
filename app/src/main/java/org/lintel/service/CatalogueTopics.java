package org.lintel.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.calendar.RuleTopics;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Places and problems of the catalogue, for rules that heed the weather for some of them only. */
@Component
public class CatalogueTopics implements RuleTopics {

  private static final String PLACE = "place:";
  private static final String PROBLEM = "problem:";

  private final ServiceCatalogue catalogue;

  CatalogueTopics(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The words of what is so classified. */
  public static Set<String> of(Classifier classifier) {
    return Set.of(PLACE + classifier.place(), PROBLEM + classifier.problem());
  }

  @Override
  public List<Group> groups(Text text) {
    Catalogue offered = catalogue.current().offered();
    var groups = new ArrayList<Group>();
    groups.add(
        new Group(
            text.get("service.topics.places"),
            offered.places().stream()
                .map(place -> new Topic(PLACE + place.code(), place.name().in(text.language())))
                .toList()));
    offered
        .categories()
        .forEach(category ->
            groups.add(
                new Group(
                    text.get("service.topics.problems", category.name().in(text.language())),
                    offered.problemsOf(category).stream()
                        .map(problem ->
                            new Topic(PROBLEM + problem.code(), problem.name().in(text.language())))
                        .toList())));
    return groups;
  }
}
