package org.lintel.casework.past;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.Classifier;

/**
 * Words of other systems for what a case is about, and the problems of the service catalogue. A
 * word that nobody matched stays as it is: the case is called by it.
 */
final class PastCategories {

  /** Category of a case whose words nobody matched. */
  static final String UNMATCHED = "unmatched";

  private static final String ELSEWHERE = "elsewhere";
  private static final String HOME = "home";
  private static final int LONGEST = 80;
  private static final Map<CaseKind, List<String>> KINDS =
      Map.of(
          CaseKind.COMPLAINT, List.of("投诉", "complaint", "扰民", "noise"),
          CaseKind.REPAIR, List.of("报修", "维修", "损坏", "repair", "broken", "leak", "漏水"),
          CaseKind.ENQUIRY, List.of("咨询", "询问", "enquiry", "inquiry", "question"),
          CaseKind.SUGGESTION, List.of("建议", "suggestion"),
          CaseKind.PRAISE, List.of("表扬", "感谢", "praise", "compliment"));

  private final Catalogue catalogue;
  private final PastChoices choices;
  private final Map<String, String> codes = new HashMap<>();

  PastCategories(Catalogue catalogue, PastChoices choices) {
    this.catalogue = catalogue;
    this.choices = choices;
  }

  /**
   * What a case is, as far as its words tell.
   *
   * @param home code of the place when it turns out to be a home
   */
  record Matter(
      Classifier classifier, String home, CaseKind kind, Severity severity, boolean isSafety) {}

  /** What words mean. */
  Matter of(String words) {
    return catalogue
        .problem(code(WordKey.of(words)))
        .map(problem ->
            new Matter(
                new Classifier(place(problem, false), problem.category(), problem.code()),
                place(problem, true),
                problem.kind(),
                problem.severity(),
                problem.isSafety()))
        .orElseGet(() ->
            new Matter(
                new Classifier(ELSEWHERE, UNMATCHED, named(words)),
                HOME,
                kind(WordKey.of(words)),
                Severity.NORMAL,
                false));
  }

  /** Code of the problem that was chosen for a word or is called by it; empty for none. */
  String code(String key) {
    return codes.computeIfAbsent(
        key,
        unknown ->
            Optional.ofNullable(choices.categories().get(unknown))
                .orElseGet(() -> suggested(unknown)));
  }

  private String suggested(String key) {
    return catalogue.offered().problems().stream()
        .filter(problem -> isCalled(problem.name(), key))
        .map(Catalogue.Problem::code)
        .findFirst()
        .orElse("");
  }

  /** By the whole name or a part of it; the last part of "Noise / Dog" is what it is. */
  private static boolean isCalled(Catalogue.Name name, String key) {
    String last = key.substring(key.lastIndexOf('/') + 1).strip();
    String names = (name.chinese() + "、" + name.english()).toLowerCase(Locale.ROOT);
    for (String part : names.split("[、,，]", -1)) {
      if (part.strip().equals(key) || part.strip().equals(last)) {
        return true;
      }
    }
    return name.chinese().equals(last) || name.english().toLowerCase(Locale.ROOT).equals(last);
  }

  private String place(Catalogue.Problem problem, boolean isAtHome) {
    Optional<Catalogue.Category> category = catalogue.category(problem.category());
    var places = category.map(Catalogue.Category::places).orElse(Set.of());
    if (isAtHome && places.contains(HOME)) {
      return HOME;
    }
    return places.contains(ELSEWHERE)
        ? ELSEWHERE
        : category.flatMap(this::mostLikely).orElse(ELSEWHERE);
  }

  /** What is the matter with lifts is in the lift; otherwise the first place that is offered. */
  private Optional<String> mostLikely(Catalogue.Category category) {
    return catalogue.places().stream()
        .filter(place -> category.places().contains(place.code()))
        .min(
            Comparator.comparing((Catalogue.Place place) -> !isOf(category, place))
                .thenComparing(Catalogue.Place::isArchived))
        .map(Catalogue.Place::code);
  }

  private static boolean isOf(Catalogue.Category category, Catalogue.Place place) {
    return place.code().equals(category.code()) || place.name().equals(category.name());
  }

  private CaseKind kind(String key) {
    return KINDS.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(key::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElseGet(() -> CaseKind.valueOf(choices.usualKind()));
  }

  private static String named(String words) {
    if (words.isEmpty()) {
      return UNMATCHED;
    }
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
