package org.lintel.measurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/**
 * What is analysed of a version, and in which order: its ratings as they were given, then the means
 * of dimensions and constructs in thousandths. Follows from the frozen version alone; who changes
 * the order raises {@link #EDITION}, and what was kept in another one is read again from the rows.
 */
final class Variables {

  static final int EDITION = 1;

  private final List<Integer> slots = new ArrayList<>();
  private final List<Measure> means = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private Variables(Questionnaire questionnaire) {
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.Recommend || item instanceof Item.Rating) {
        places.put(item.code(), slots.size());
        slots.add(questionnaire.slots().of(item.code()));
      }
    }
    questionnaire.composites().stream()
        .map(Measure::of)
        .filter(Measure.MeanOfItems.class::isInstance)
        .forEach(mean -> {
          places.put(mean.code(), slots.size() + means.size());
          means.add(mean);
        });
  }

  static Variables of(Questionnaire questionnaire) {
    return new Variables(questionnaire);
  }

  int size() {
    return slots.size() + means.size();
  }

  /** Where the item or composite of that code stands; empty when it is not analysed. */
  Optional<Integer> place(String code) {
    return Optional.ofNullable(places.get(code));
  }

  /** One response: {@link IntegerMoments#MISSING} where nothing was answered. */
  int[] row(Given given) {
    var row = new int[size()];
    for (int i = 0; i < slots.size(); i++) {
      int slot = slots.get(i);
      row[i] = given.scores().isPresent(slot) ? given.scores().at(slot) : IntegerMoments.MISSING;
    }
    for (int i = 0; i < means.size(); i++) {
      row[slots.size() + i] =
          means.get(i).of(given).map(score -> score.thousandths()).orElse(IntegerMoments.MISSING);
    }
    return row;
  }
}
