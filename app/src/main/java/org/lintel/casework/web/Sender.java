package org.lintel.casework.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.casework.ServiceCase;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;

/**
 * An owner who reports something.
 *
 * @param href page that she came from; the form is under it
 * @param kinds what she wants to report; empty for anything
 * @param followed the case that she came from by its link
 * @param taken page of the new case, with what was done as its first parameter
 */
record Sender(
    String href,
    ServiceCase.Place place,
    ServiceCase.Reporter reporter,
    Set<CaseKind> kinds,
    Optional<ServiceCase> followed,
    Function<UUID, String> taken) {

  Sender {
    kinds = Set.copyOf(kinds);
  }

  /** The problems that she is offered; all of them when none is of those kinds. */
  Catalogue narrowed(Catalogue offered) {
    var fitting =
        offered.problems().stream().filter(problem -> kinds.contains(problem.kind())).toList();
    return fitting.isEmpty()
        ? offered
        : new Catalogue(offered.places(), offered.categories(), fitting);
  }
}
