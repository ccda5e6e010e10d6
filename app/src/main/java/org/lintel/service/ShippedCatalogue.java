package org.lintel.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.lintel.calendar.Severity;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue for properties that comes with the product, read from its data file. */
@Component
class ShippedCatalogue {

  private static final String FILE = "pack/property/catalogue.json";

  private final Catalogue catalogue = read();

  private record Entries(List<Place> places, List<Category> categories) {}

  private record Place(String code, String zh, String en) {}

  private record Category(
      String code, String zh, String en, Set<String> places, List<Problem> problems) {}

  private record Problem(
      String code, String zh, String en, CaseKind kind, Severity severity, boolean safety) {}

  Catalogue catalogue() {
    return catalogue;
  }

  private static Catalogue read() {
    try (var content = new ClassPathResource(FILE).getInputStream()) {
      var entries = JsonMapper.shared().readValue(content, Entries.class);
      return new Catalogue(
          entries.places().stream()
              .map(place -> new Catalogue.Place(place.code(), name(place.zh(), place.en()), false))
              .toList(),
          entries.categories().stream().map(ShippedCatalogue::category).toList(),
          entries.categories().stream()
              .flatMap(category ->
                  category.problems().stream().map(problem -> problem(category.code(), problem)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue.Category category(Category entry) {
    return new Catalogue.Category(
        entry.code(), name(entry.zh(), entry.en()), entry.places(), false);
  }

  private static Catalogue.Problem problem(String category, Problem entry) {
    return new Catalogue.Problem(
        entry.code(),
        category,
        name(entry.zh(), entry.en()),
        entry.kind(),
        entry.severity(),
        entry.safety(),
        false);
  }

  private static Catalogue.Name name(String chinese, String english) {
    return new Catalogue.Name(chinese, english);
  }
}
