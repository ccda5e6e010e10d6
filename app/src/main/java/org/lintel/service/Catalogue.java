package org.lintel.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.calendar.Severity;

/** The whole service catalogue of a company, in the order of its pages. */
public record Catalogue(List<Place> places, List<Category> categories, List<Problem> problems) {

  public Catalogue {
    places = List.copyOf(places);
    categories = List.copyOf(categories);
    problems = List.copyOf(problems);
  }

  /** What an entry is called in both languages. */
  public record Name(String chinese, String english) {

    public String in(String language) {
      return language.equals("en") ? english : chinese;
    }
  }

  /** Where something can be: in the home, in the garage. */
  public record Place(String code, Name name, boolean isArchived) {}

  /**
   * A kind of thing.
   *
   * @param places codes of the places where such things are
   */
  public record Category(String code, Name name, Set<String> places, boolean isArchived) {

    public Category {
      places = Set.copyOf(places);
    }
  }

  /**
   * What can be the matter with a kind of thing, and what a case of it usually is.
   *
   * @param isSafety whether somebody could come to harm
   */
  public record Problem(
      String code,
      String category,
      Name name,
      CaseKind kind,
      Severity severity,
      boolean isSafety,
      boolean isArchived) {}

  public Optional<Place> place(String code) {
    return places.stream().filter(place -> place.code().equals(code)).findFirst();
  }

  /** Place and problem in words: 家里 · 漏水. An entry that is gone is called by its code. */
  public String words(Classifier classifier, String language) {
    String where =
        place(classifier.place())
            .map(entry -> entry.name().in(language))
            .orElse(classifier.place());
    String what =
        problem(classifier.problem())
            .map(entry -> entry.name().in(language))
            .orElse(classifier.problem());
    return where + " · " + what;
  }

  public Optional<Category> category(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  public Optional<Problem> problem(String code) {
    return problems.stream().filter(problem -> problem.code().equals(code)).findFirst();
  }

  public List<Problem> problemsOf(Category category) {
    return problems.stream().filter(problem -> problem.category().equals(category.code())).toList();
  }

  /** Only what can be chosen today. */
  public Catalogue offered() {
    var offered = categories.stream().filter(category -> !category.isArchived()).toList();
    var codes = offered.stream().map(Category::code).toList();
    return new Catalogue(
        places.stream().filter(place -> !place.isArchived()).toList(),
        offered,
        problems.stream()
            .filter(problem -> !problem.isArchived() && codes.contains(problem.category()))
            .toList());
  }

  /** How a pair of place and problem was understood. */
  public sealed interface Classified {

    /** They go together. */
    record As(Classifier classifier, Place place, Category category, Problem problem)
        implements Classified {}

    /** One of the two is not in the catalogue, or not offered any more. */
    record Unknown() implements Classified {}

    /** Such things are not at that place. */
    record NotThere(Place place, Category category) implements Classified {}
  }

  /** Classifies something new: only what is offered today counts. */
  public Classified classify(String place, String problem) {
    Catalogue offered = offered();
    Optional<Place> where = offered.place(place);
    Optional<Problem> what = offered.problem(problem);
    if (where.isEmpty() || what.isEmpty()) {
      return new Classified.Unknown();
    }
    Category category = offered.category(what.get().category()).orElseThrow();
    if (!category.places().contains(place)) {
      return new Classified.NotThere(where.get(), category);
    }
    return new Classified.As(
        new Classifier(place, category.code(), problem), where.get(), category, what.get());
  }
}
