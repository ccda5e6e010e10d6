package org.lintel.insight.web;

import java.util.Locale;
import java.util.Optional;
import org.lintel.measurement.Selection;
import org.lintel.platform.web.Text;
import org.lintel.statistics.scoring.ServqualDimension;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.LoyaltyConstruct;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/** Names of items and scales: items in the words owners read, with the dimension they belong to. */
@Component
class DriverNames {

  private final Instruments instruments;

  DriverNames(Instruments instruments) {
    this.instruments = instruments;
  }

  /**
   * A name.
   *
   * @param detail dimension of an item; empty for a scale
   */
  record Name(String name, String detail) {}

  Name of(String code, Selection selection, Text text) {
    for (ServqualDimension dimension : ServqualDimension.values()) {
      if (isScale(code, "perception_", dimension) || isScale(code, "expectation_", dimension)) {
        return new Name(text.get("insight.dimension." + dimension.name()), "");
      }
    }
    for (LoyaltyConstruct construct : LoyaltyConstruct.values()) {
      if (isScale(code, "construct_", construct)) {
        return new Name(text.get("insight.construct." + construct.name()), "");
      }
    }
    return selection.waves().stream()
        .map(Wave::versionId)
        .distinct()
        .map(version -> instruments.version(version).questionnaire())
        .flatMap(questionnaire -> item(code, questionnaire, text).stream())
        .findFirst()
        .orElse(new Name(code, ""));
  }

  private static boolean isScale(String code, String side, Enum<?> of) {
    return code.equals(side + of.name().toLowerCase(Locale.ROOT));
  }

  private static Optional<Name> item(String code, Questionnaire questionnaire, Text text) {
    return questionnaire
        .item(code)
        .map(item ->
            new Name(
                item.heading().question().in(text.language()),
                dimension(questionnaire, item, text)));
  }

  private static String dimension(Questionnaire questionnaire, Item item, Text text) {
    int slot = questionnaire.slots().of(item.code());
    return questionnaire.composites().stream()
        .flatMap(composite ->
            composite instanceof Composite.DimensionMean mean && mean.slots().contains(slot)
                ? Optional.of(text.get("insight.dimension." + mean.dimension().name())).stream()
                : Optional.<String>empty().stream())
        .findFirst()
        .orElse("");
  }
}
