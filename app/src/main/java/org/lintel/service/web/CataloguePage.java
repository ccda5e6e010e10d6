package org.lintel.service.web;

import java.util.List;
import org.lintel.calendar.Severity;
import org.lintel.platform.web.Refusals;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.CatalogueForm;

/**
 * The whole catalogue with a form for every entry.
 *
 * @param wrong the form that was not accepted: part and code, or part and {@code new}
 * @param typed what stood in it
 */
public record CataloguePage(
    Catalogue catalogue, String wrong, CatalogueForm typed, Refusals refusals) {

  public List<CaseKind> kinds() {
    return List.of(CaseKind.values());
  }

  public List<Severity> severities() {
    return List.of(Severity.values());
  }

  /** Refusals for one form; those of others are none. */
  public Refusals refusalsOf(String form) {
    return wrong.equals(form) ? refusals : Refusals.none();
  }

  public boolean isWrong(String form) {
    return wrong.equals(form);
  }
}
