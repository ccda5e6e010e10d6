package org.lintel.demonstration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.LoyaltyConstruct;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Range;
import org.lintel.survey.instrument.ServqualDimension;

/** Turns what households feel into answers to a questionnaire, whatever it asks. */
final class Opinion {

  private final Questionnaire questionnaire;
  private final Map<Integer, Composite.DimensionMean> dimensions = new HashMap<>();
  private final Map<Integer, LoyaltyConstruct> constructs = new HashMap<>();
  private final List<Remark> remarks = Remark.all();

  Opinion(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    for (Composite composite : questionnaire.composites()) {
      switch (composite) {
        case Composite.DimensionMean mean ->
            mean.slots().forEach(slot -> dimensions.put(slot, mean));
        case Composite.ConstructMean mean ->
            mean.slots().forEach(slot -> constructs.put(slot, mean.construct()));
        case Composite.DimensionGap _, Composite.WeightedGap _, Composite.LoyaltyIndex _ -> {}
      }
    }
  }

  /** Everything the household answers; what it leaves out is said to be left out. */
  Answers of(Mood mood) {
    var answers = new LinkedHashMap<String, Answer>();
    for (Item item : questionnaire.questions()) {
      answers.put(item.code(), answer(item, mood));
    }
    return new Answers(answers);
  }

  private Answer answer(Item item, Mood mood) {
    Seed seed = mood.seed();
    if (item.heading().mayNotApply() && seed.happens(0.07)) {
      return new Answer.Absent(Absence.DOES_NOT_APPLY);
    }
    if (item.heading().mayBeUnknown() && seed.happens(0.02)) {
      return new Answer.Absent(Absence.DONT_KNOW);
    }
    if (!item.heading().required() && seed.happens(0.012)) {
      return new Answer.Absent(Absence.SKIPPED);
    }
    return switch (item) {
      case Item.Recommend _ -> new Answer.Score(recommend(mood));
      case Item.Rating rating -> new Answer.Score(rating(rating, mood));
      case Item.SingleChoice choice -> choice(choice.options(), 1, seed);
      case Item.MultipleChoice choice -> choice(choice.options(), choice.atMost(), seed);
      case Item.Allocation allocation -> points(allocation, seed);
      case Item.Text text -> words(text, mood);
      case Item.ContactRequest _ ->
          new Answer.Tick(seed.happens(mood.experience() < 4.3 ? 0.2 : 0.015));
      case Item.Consent _ -> new Answer.Tick(seed.happens(0.8));
      case Item.WholeNumber _, Item.CalendarDay _, Item.Statement _ ->
          new Answer.Absent(Absence.SKIPPED);
    };
  }

  private static int recommend(Mood mood) {
    double value = 8.15 + 1.85 * (mood.experience() - 5.34) + 1.5 * mood.seed().normal();
    return rounded(value, new Range(0, 10));
  }

  private int rating(Item.Rating rating, Mood mood) {
    int slot = questionnaire.slots().of(rating.code());
    Composite.DimensionMean dimension = dimensions.get(slot);
    double onSeven = dimension == null ? construct(slot, mood) : side(dimension, mood);
    double noise = mood.seed().normal() * 0.78;
    Range range = rating.range();
    double share = (onSeven + noise - 1) / 6;
    return rounded(range.from() + share * (range.to() - range.from()), range);
  }

  private static double side(Composite.DimensionMean mean, Mood mood) {
    ServqualDimension dimension = mean.dimension();
    return mean.side() == Composite.Side.EXPECTATION
        ? mood.expectation(dimension)
        : mood.perception(dimension);
  }

  private double construct(int slot, Mood mood) {
    LoyaltyConstruct construct = constructs.get(slot);
    if (construct == null) {
      return mood.experience();
    }
    return mood.experience()
        + switch (construct) {
          case SATISFACTION -> 0.25;
          case TRUST -> 0.02;
          case EMOTION -> -0.38;
          case EXPERIENCE -> 0.12;
          case LOYALTY -> -0.1;
        };
  }

  private static int rounded(double value, Range range) {
    return (int) Math.max(range.from(), Math.min(range.to(), Math.round(value)));
  }

  private static Answer choice(List<Option> options, int atMost, Seed seed) {
    List<Option> plain = options.stream().filter(option -> !option.isOther()).toList();
    SortedSet<String> chosen = new TreeSet<>();
    int many = 1 + seed.below(atMost);
    for (int i = 0; i < many; i++) {
      // The first options stand for what owners talk about most.
      int at = (int) (plain.size() * StrictMath.pow(seed.uniform(), 1.5));
      chosen.add(plain.get(at).code());
    }
    return new Answer.Choice(chosen, "");
  }

  private static Answer points(Item.Allocation allocation, Seed seed) {
    List<Integer> usual = List.of(12, 28, 30, 16, 14);
    var points = new LinkedHashMap<String, Integer>();
    int left = Item.Allocation.TOTAL;
    List<Option> parts = allocation.parts();
    for (int i = 0; i < parts.size() - 1; i++) {
      int base = i < usual.size() ? usual.get(i) : 10;
      int given = Math.max(0, Math.min(left, base + 5 * (seed.below(5) - 2)));
      points.put(parts.get(i).code(), given);
      left -= given;
    }
    points.put(parts.getLast().code(), left);
    return new Answer.Points(points);
  }

  private Answer words(Item.Text text, Mood mood) {
    double felt = mood.experience();
    boolean speaks = mood.seed().happens(felt < 4.6 ? 0.3 : 0.12);
    if (!speaks) {
      return new Answer.Absent(Absence.SKIPPED);
    }
    boolean isGood = mood.seed().happens((felt - 3.4) / 3.2);
    List<Remark> fitting = remarks.stream().filter(remark -> remark.isGood() == isGood).toList();
    String words = mood.seed().oneOf(fitting).words();
    return new Answer.Words(
        words.length() <= text.limit() ? words : words.substring(0, text.limit()));
  }
}
