package org.lintel.service;

import java.util.Set;
import org.lintel.calendar.Severity;
import org.lintel.platform.web.Refusals;

/**
 * An entry of the catalogue as somebody typed it.
 *
 * @param category of a problem
 * @param places of a category
 */
public record CatalogueForm(
    String chinese,
    String english,
    String category,
    Set<String> places,
    CaseKind kind,
    Severity severity,
    boolean isSafety) {

  static final int LONGEST_CHINESE = 40;
  static final int LONGEST_ENGLISH = 60;

  public CatalogueForm {
    chinese = chinese.strip();
    english = english.strip();
    places = Set.copyOf(places);
  }

  Catalogue.Name name() {
    return new Catalogue.Name(chinese, english);
  }

  /** What is wrong with the names. */
  public Refusals check() {
    var refusals = Refusals.none();
    length(refusals, "chinese", chinese, LONGEST_CHINESE);
    length(refusals, "english", english, LONGEST_ENGLISH);
    return refusals;
  }

  private static void length(Refusals refusals, String field, String typed, int longest) {
    int length = typed.codePointCount(0, typed.length());
    if (length == 0) {
      refusals.add(field, "service.catalogue." + field + ".missing");
    } else if (length > longest) {
      refusals.add(field, "service.catalogue.name.long", length, longest);
    }
  }
}
