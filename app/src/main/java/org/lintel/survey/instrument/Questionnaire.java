package org.lintel.survey.instrument;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked, page by page, and the values that are computed of it. It never changes. */
public final class Questionnaire {

  private final String code;
  private final Wording title;
  private final Wording purpose;
  private final List<Page> pages;
  private final List<Composite> composites;

  /* Looked up several times for each answer, so made once. */
  private final List<Item> items;
  private final List<Item> questions;
  private final Set<String> questionCodes;
  private final SlotPlan slots;

  /**
   * Pages with their items.
   *
   * @param code name of the instrument, for example {@code relationship_nps}
   * @param purpose one sentence for staff: what it is for and whose method it follows
   * @param composites in stored order: rollups keep their sums in this order
   */
  public Questionnaire(
      String code, Wording title, Wording purpose, List<Page> pages, List<Composite> composites) {
    refuseUnknownReferences(pages);
    this.code = code;
    this.title = title;
    this.purpose = purpose;
    this.pages = List.copyOf(pages);
    this.composites = List.copyOf(composites);
    this.items = pages.stream().flatMap(page -> page.items().stream()).toList();
    this.questions = items.stream().filter(Item::isQuestion).toList();
    this.questionCodes = questions.stream().map(Item::code).collect(Collectors.toUnmodifiableSet());
    this.slots = SlotPlan.of(pages);
  }

  public String code() {
    return code;
  }

  public Wording title() {
    return title;
  }

  public Wording purpose() {
    return purpose;
  }

  public List<Page> pages() {
    return pages;
  }

  public List<Composite> composites() {
    return composites;
  }

  /** Every item in the order asked. */
  public List<Item> items() {
    return items;
  }

  /** Every item that can be answered, in the order asked: the order of stored absences. */
  public List<Item> questions() {
    return questions;
  }

  public Set<String> questionCodes() {
    return questionCodes;
  }

  public Optional<Item> item(String code) {
    return items().stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** Where each item's scores stand. */
  public SlotPlan slots() {
    return slots;
  }

  /** Pairs of expectation and perception, in the order of dimensions and items. */
  public List<Composite.Pair> pairs() {
    return composites.stream()
        .flatMap(composite ->
            composite instanceof Composite.DimensionGap gap ? gap.pairs().stream() : Stream.empty())
        .toList();
  }

  /** The item whose histogram makes the headline figure. */
  public Optional<Item> headline(Headline headline) {
    return items().stream()
        .filter(item -> item.headline().filter(headline::equals).isPresent())
        .findFirst();
  }

  /** Items asked of this household, given its answers so far: one pass, top to bottom. */
  public Set<String> asked(Answers answers, HouseholdFacts facts) {
    var asked = new HashSet<String>();
    Answers earlier = Answers.NONE;
    for (Item item : items()) {
      if (item.heading().when().holds(earlier, facts)) {
        asked.add(item.code());
        Optional<Answer> answer = answers.to(item.code());
        if (answer.isPresent()) {
          earlier = earlier.with(item.code(), answer.get());
        }
      }
    }
    return asked;
  }

  /**
   * The same answers said in full: every question has an answer or the reason why not, and what was
   * not asked carries no answer.
   */
  public Answers complete(Answers answers, HouseholdFacts facts) {
    Set<String> asked = asked(answers, facts);
    Map<String, Answer> complete = new LinkedHashMap<>();
    for (Item item : questions()) {
      Answer missing =
          new Answer.Absent(asked.contains(item.code()) ? Absence.SKIPPED : Absence.NOT_ASKED);
      boolean isAsked = asked.contains(item.code());
      complete.put(item.code(), isAsked ? answers.to(item.code()).orElse(missing) : missing);
    }
    return new Answers(complete);
  }

  /** A page is put together before it is shown, so conditions look at earlier pages only. */
  private static void refuseUnknownReferences(List<Page> pages) {
    var earlier = new HashSet<String>();
    for (Page page : pages) {
      for (Item item : page.items()) {
        item.heading()
            .when()
            .items()
            .filter(code -> !earlier.contains(code))
            .findFirst()
            .ifPresent(code -> {
              throw new IllegalArgumentException(
                  item.code() + " depends on " + code + ", which no earlier page asks");
            });
      }
      for (Item item : page.items()) {
        if (!earlier.add(item.code())) {
          throw new IllegalArgumentException(item.code() + " stands there twice");
        }
      }
    }
  }
}
