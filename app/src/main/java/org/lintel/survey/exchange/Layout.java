package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;

/** The columns of our own files: facts first, then the items in the order asked. */
public final class Layout {

  private static final List<Fact> ALWAYS =
      List.of(Fact.RESPONSE, Fact.COMMUNITY, Fact.SUBMITTED, Fact.CHANNEL, Fact.LANGUAGE);
  private static final List<Fact> NAMED =
      List.of(
          Fact.RESPONSE,
          Fact.COMMUNITY,
          Fact.BUILDING,
          Fact.ENTRANCE,
          Fact.UNIT,
          Fact.SUBMITTED,
          Fact.CHANNEL,
          Fact.LANGUAGE);

  private Layout() {}

  /** Facts that a row states; who answered only where the owners were told so. */
  public static List<Fact> facts(boolean isNamed) {
    return isNamed ? NAMED : ALWAYS;
  }

  /** Columns of the items. */
  public static List<Target> columns(Questionnaire questionnaire) {
    return questionnaire.questions().stream().flatMap(Layout::columns).toList();
  }

  /** Every column that a file may hold, for choosing one by hand. */
  public static List<Target> all(Questionnaire questionnaire) {
    var all = new ArrayList<Target>();
    for (Fact fact : Fact.values()) {
      all.add(new Target.OfFact(fact));
    }
    for (Item item : questionnaire.questions()) {
      if (item instanceof Item.MultipleChoice) {
        all.add(new Target.Whole(item.code()));
      }
      columns(item).forEach(all::add);
    }
    return all;
  }

  private static Stream<Target> columns(Item item) {
    Stream<Target> own =
        item instanceof Item.MultipleChoice || item instanceof Item.Allocation
            ? Options.of(item).stream().map(option -> new Target.Part(item.code(), option.code()))
            : Stream.of(new Target.Whole(item.code()));
    boolean hasOther = Options.of(item).stream().anyMatch(Option::isOther);
    return hasOther ? Stream.concat(own, Stream.of(new Target.OtherWords(item.code()))) : own;
  }
}
