package org.lintel.survey.web;

import org.lintel.platform.web.Refusals;
import org.lintel.survey.ImportCheck;
import org.lintel.survey.ImportPlan;

/** Says where fewer households would have been asked than answered. */
final class PopulationCheck {

  private final ImportPlan plan;

  PopulationCheck(ImportPlan plan) {
    this.plan = plan;
  }

  Refusals refusals(ImportCheck check) {
    var refusals = Refusals.none();
    for (ImportCheck.InCommunity place : check.communities()) {
      switch (plan.asked()) {
        case ROSTER -> roster(place, refusals);
        case STATED -> stated(place, refusals);
        case UNKNOWN -> {
          // nothing is claimed
        }
      }
    }
    return refusals;
  }

  private static void roster(ImportCheck.InCommunity place, Refusals refusals) {
    if (place.households() < place.rows()) {
      refusals.add(
          "asked",
          "survey.import.asked.fewer",
          place.community().name(),
          Shown.count(place.rows()),
          Shown.count(place.households()));
    }
  }

  private void stated(ImportCheck.InCommunity place, Refusals refusals) {
    String id = place.community().uuid().toString();
    Integer said = plan.populations().get(id);
    if (said == null) {
      refusals.add(
          PlanForm.POPULATION + id,
          "survey.import.population.missing",
          place.community().name(),
          Shown.count(place.rows()));
    } else if (said < place.rows()) {
      refusals.add(
          PlanForm.POPULATION + id,
          "survey.import.population.fewer",
          place.community().name(),
          Shown.count(said),
          Shown.count(place.rows()));
    }
  }
}
