package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Visit;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Heading;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Wording;

/** Lays out the items of a page as cards. */
final class Cards {

  private static final int SEVEN = 7;

  private final Text text;
  private final Form form;
  private final Refusals refusals;
  private final Visit visit;
  private final Set<Integer> expectationSlots;

  Cards(Text text, Form form, Refusals refusals, Visit visit) {
    this.text = text;
    this.form = form;
    this.refusals = refusals;
    this.visit = visit;
    this.expectationSlots =
        visit.version().questionnaire().pairs().stream()
            .map(Composite.Pair::expectationSlot)
            .collect(Collectors.toSet());
  }

  List<Card> of(List<Item> items) {
    return items.stream().map(this::card).toList();
  }

  private Card card(Item item) {
    return switch (item) {
      case Item.Recommend recommend -> scale(item, recommend.low(), recommend.high());
      case Item.Rating rating -> scale(item, rating.low(), rating.high());
      case Item.SingleChoice choice -> options(item, face(item, ""), false, choice.options());
      case Item.MultipleChoice choice ->
          options(item, face(item, atMost(choice)), true, choice.options());
      case Item.Allocation allocation -> points(allocation);
      case Item.Text words ->
          new Card.Words(face(item, limit(words)), form.value(name(item)), words.isLong());
      case Item.WholeNumber number ->
          input(item, "number", String.valueOf(number.from()), String.valueOf(number.to()));
      case Item.CalendarDay _ -> input(item, "date", "", "");
      case Item.Consent _ -> new Card.Tick(face(item, ""), form.has(name(item), "1"));
      case Item.ContactRequest _ ->
          new Card.Contact(face(item, contact()), form.has(name(item), "1"));
      case Item.Statement _ -> new Card.Statement(face(item, ""));
    };
  }

  private Card scale(Item item, Wording low, Wording high) {
    List<Card.Choice> points =
        IntStream.rangeClosed(item.range().from(), item.range().to())
            .mapToObj(String::valueOf)
            .map(value -> new Card.Choice(value, value, form.has(name(item), value)))
            .toList();
    boolean isSeven = item.range().size() == SEVEN;
    List<Card.Choice> absences = absences(item);
    List<Card.Choice> beside =
        isSeven ? List.of() : absences.stream().filter(Cards::isShort).toList();
    List<Card.Choice> below = absences.stream().filter(each -> !beside.contains(each)).toList();
    return new Card.Scale(
        face(item, ""),
        style(item, isSeven),
        points,
        beside,
        below,
        end(item.range().from(), low),
        end(item.range().to(), high),
        form.value(name(item)));
  }

  /** Fits the twelfth place of a scale; a longer one gets a line of its own. */
  private static boolean isShort(Card.Choice absence) {
    return absence.value().equals(Absence.DONT_KNOW.name());
  }

  private String style(Item item, boolean isSeven) {
    Questionnaire questionnaire = visit.version().questionnaire();
    boolean isExpectation = expectationSlots.contains(questionnaire.slots().of(item.code()));
    return (isSeven ? "scale7" : "scale") + (isExpectation ? " expect" : "");
  }

  private String end(int point, Wording wording) {
    return wording.isEmpty()
        ? ""
        : text.get("survey.owner.end", point, wording.in(text.language()));
  }

  private List<Card.Choice> absences(Item item) {
    Heading heading = item.heading();
    var absences = new ArrayList<Card.Choice>();
    if (heading.mayBeUnknown()) {
      absences.add(absence(item, Absence.DONT_KNOW, "survey.owner.unknown"));
    }
    if (heading.mayNotApply()) {
      absences.add(absence(item, Absence.DOES_NOT_APPLY, "survey.owner.not-applicable"));
    }
    return absences;
  }

  private Card.Choice absence(Item item, Absence absence, String key) {
    return new Card.Choice(absence.name(), text.get(key), form.has(name(item), absence.name()));
  }

  private Card options(Item item, Card.Face face, boolean isMultiple, List<Option> options) {
    var choices =
        Stream.concat(
                options.stream()
                    .map(option ->
                        new Card.Choice(
                            option.code(),
                            option.label().in(text.language()),
                            form.has(name(item), option.code()))),
                absences(item).stream())
            .toList();
    String other = Form.field(item.code(), Form.OTHER);
    boolean hasOther = options.stream().anyMatch(Option::isOther);
    return new Card.Options(
        face,
        isMultiple,
        choices,
        new Card.Field(hasOther ? other : "", text.get("survey.owner.other"), form.value(other)));
  }

  private Card points(Item.Allocation item) {
    var parts =
        item.parts().stream()
            .map(part -> {
              String name = Form.field(item.code(), part.code());
              return new Card.Field(name, part.label().in(text.language()), form.value(name));
            })
            .toList();
    return new Card.Points(face(item, ""), parts);
  }

  private Card input(Item item, String type, String min, String max) {
    return new Card.Input(face(item, ""), type, form.value(name(item)), min, max);
  }

  private String atMost(Item.MultipleChoice choice) {
    return choice.atMost() < choice.options().size()
        ? text.get("survey.owner.at-most", choice.atMost())
        : text.get("survey.owner.any-number");
  }

  private String limit(Item.Text words) {
    return text.get(
        "survey.owner.limit", String.format(java.util.Locale.ROOT, "%,d", words.limit()));
  }

  private String contact() {
    if (!visit.holder().lastFour().isEmpty()) {
      return text.get("survey.owner.contact.phone", visit.holder().lastFour());
    }
    return text.get(
        visit.link().member().isPresent()
            ? "survey.owner.contact.no-phone"
            : "survey.owner.contact.household");
  }

  private Card.Face face(Item item, String hint) {
    Heading heading = item.heading();
    String help = heading.help().in(text.language());
    String error = refusals.of(name(item)).map(refusal -> refusal.in(text)).orElse("");
    return new Card.Face(
        name(item),
        heading.question().in(text.language()),
        help.isEmpty() ? hint : help + (hint.isEmpty() ? "" : " " + hint),
        error);
  }

  private static String name(Item item) {
    return Form.field(item.code());
  }
}
