package org.lintel.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.LoyaltyConstruct;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Range;

/**
 * Which items or scales of a questionnaire may drive an outcome: what owners perceive and, of the
 * loyalty scales, trust, emotional connection and experience. All are asked on one scale, so that
 * they stand on one axis. Expectations drive nothing here: a gap must not be modelled as one
 * variable.
 *
 * @param outcome code of its item
 * @param drivers codes in the order of the questionnaire
 */
record DriverPlan(String outcome, List<String> drivers) {

  private static final Set<LoyaltyConstruct> LOYALTY =
      Set.of(LoyaltyConstruct.TRUST, LoyaltyConstruct.EMOTION, LoyaltyConstruct.EXPERIENCE);

  DriverPlan {
    drivers = List.copyOf(drivers);
  }

  /** The plan of a questionnaire; empty when it does not ask the outcome and two drivers. */
  static Optional<DriverPlan> of(
      Questionnaire questionnaire, DriverOutcome outcome, DriverLevel level) {
    return questionnaire
        .headline(outcome.headline())
        .map(Item::code)
        .map(code ->
            new DriverPlan(
                code,
                drivers(questionnaire, level).stream()
                    .filter(driver -> !driver.equals(code))
                    .toList()))
        .filter(plan -> plan.drivers().size() >= 2);
  }

  /** What all of them have in common, in the order of the first. */
  static List<String> common(List<DriverPlan> plans) {
    var common = new LinkedHashSet<>(plans.getFirst().drivers());
    plans.forEach(plan -> common.retainAll(new HashSet<>(plan.drivers())));
    return List.copyOf(common);
  }

  private static List<String> drivers(Questionnaire questionnaire, DriverLevel level) {
    return switch (level) {
      case ITEMS -> items(questionnaire);
      case DIMENSIONS -> scales(questionnaire);
    };
  }

  private static List<String> items(Questionnaire questionnaire) {
    var slots = new LinkedHashSet<Integer>();
    dimensions(questionnaire).forEach(mean -> slots.addAll(mean.slots()));
    if (slots.isEmpty()) {
      constructs(questionnaire).forEach(mean -> slots.addAll(mean.slots()));
    }
    return slots.stream().map(slot -> codeOf(questionnaire, slot)).toList();
  }

  private static List<String> scales(Questionnaire questionnaire) {
    var scales = new ArrayList<String>();
    List<Composite.DimensionMean> dimensions = dimensions(questionnaire);
    dimensions.forEach(mean -> scales.add(mean.code()));
    Optional<Range> range =
        dimensions.stream()
            .findFirst()
            .map(mean -> codeOf(questionnaire, mean.slots().getFirst()))
            .flatMap(questionnaire::item)
            .map(Item::range);
    constructs(questionnaire).stream()
        .filter(mean -> range.isEmpty() || range.get().equals(mean.range()))
        .forEach(mean -> scales.add(mean.code()));
    return scales;
  }

  private static List<Composite.DimensionMean> dimensions(Questionnaire questionnaire) {
    return questionnaire.composites().stream()
        .filter(Composite.DimensionMean.class::isInstance)
        .map(Composite.DimensionMean.class::cast)
        .filter(mean -> mean.side() == Composite.Side.PERCEPTION)
        .toList();
  }

  private static List<Composite.ConstructMean> constructs(Questionnaire questionnaire) {
    return questionnaire.composites().stream()
        .filter(Composite.ConstructMean.class::isInstance)
        .map(Composite.ConstructMean.class::cast)
        .filter(mean -> LOYALTY.contains(mean.construct()))
        .toList();
  }

  static String codeOf(Questionnaire questionnaire, int slot) {
    return questionnaire.questions().stream()
        .filter(item -> item.slots() > 0 && questionnaire.slots().of(item.code()) == slot)
        .map(Item::code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no item begins in slot " + slot));
  }
}
