package org.lintel.survey.instrument;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pages that a household sees, given what it answered so far. Pages are numbered from 1. */
public final class PagePlan {

  private final Questionnaire questionnaire;
  private final Set<String> asked;
  private final List<Integer> visible;

  private PagePlan(Questionnaire questionnaire, Set<String> asked) {
    this.questionnaire = questionnaire;
    this.asked = asked;
    this.visible =
        IntStream.rangeClosed(1, questionnaire.pages().size())
            .filter(number -> !shown(number).isEmpty())
            .boxed()
            .toList();
  }

  public static PagePlan of(Questionnaire questionnaire, Answers answers, HouseholdFacts facts) {
    return new PagePlan(questionnaire, questionnaire.asked(answers, facts));
  }

  /** Items that stand on a page. */
  public List<Item> shown(int number) {
    return questionnaire.pages().get(number - 1).items().stream()
        .filter(item -> asked.contains(item.code()))
        .toList();
  }

  /** Codes of the questions on a page. */
  public Set<String> questions(int number) {
    return shown(number).stream()
        .filter(Item::isQuestion)
        .map(Item::code)
        .collect(Collectors.toSet());
  }

  public boolean contains(int number) {
    return visible.contains(number);
  }

  public int count() {
    return visible.size();
  }

  public int first() {
    return visible.getFirst();
  }

  /** How many pages have been seen up to and including this one. */
  public int rank(int number) {
    return (int) visible.stream().filter(each -> each <= number).count();
  }

  public OptionalInt after(int number) {
    return visible.stream().mapToInt(Integer::intValue).filter(each -> each > number).findFirst();
  }

  public OptionalInt before(int number) {
    return visible.stream().mapToInt(Integer::intValue).filter(each -> each < number).max();
  }

  /** The page on which an item stands. */
  public OptionalInt pageOf(String item) {
    return visible.stream()
        .mapToInt(Integer::intValue)
        .filter(number -> shown(number).stream().anyMatch(each -> each.code().equals(item)))
        .findFirst();
  }

  /** Whole minutes that this page and those after it take, at least one. */
  public int minutesFrom(int number) {
    int seconds =
        visible.stream()
            .filter(each -> each >= number)
            .flatMap(each -> shown(each).stream())
            .mapToInt(Item::seconds)
            .sum();
    return Math.max(1, (seconds + 30) / 60);
  }
}
