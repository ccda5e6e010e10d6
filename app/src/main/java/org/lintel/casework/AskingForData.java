package org.lintel.casework;

import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.SignedInOwner;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.Classifier;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/**
 * An owner asks for a copy of what is kept about her, or to be erased: a request to the company
 * that she can follow like any other. Who may give a copy or erase does so on the household's page.
 */
@Component
public class AskingForData {

  /** The shipped catalogue's own entry for what nothing else fits. */
  private static final String PROBLEM = "something-else";

  private static final String PLACE = "office";

  private final ServiceCatalogue catalogue;
  private final TakingInACase taking;

  AskingForData(ServiceCatalogue catalogue, TakingInACase taking) {
    this.catalogue = catalogue;
    this.taking = taking;
  }

  /**
   * Takes in the request.
   *
   * @param submission the form's own id: the same form sent twice is one case
   * @param words what she asks for
   */
  public TakingInACase.Taken ask(SignedInOwner owner, UUID submission, String words) {
    Catalogue current = catalogue.current();
    Catalogue.Problem problem = fitting(current);
    return taking.byOwner(
        new NewCase(
            submission,
            owner.community(),
            Optional.of(owner.household()),
            Optional.of(owner.member()),
            "",
            Optional.empty(),
            CaseChannel.OWNER_PAGE,
            CaseKind.REQUEST,
            problem.severity(),
            false,
            new Classifier(place(current, problem), problem.category(), problem.code()),
            "",
            words));
  }

  /** A company may have edited its catalogue: then the first request that it offers. */
  private static Catalogue.Problem fitting(Catalogue current) {
    Catalogue offered = current.offered();
    return offered
        .problem(PROBLEM)
        .or(() ->
            offered.problems().stream()
                .filter(problem -> problem.kind() == CaseKind.REQUEST)
                .findFirst())
        .orElseGet(() -> current.problems().getFirst());
  }

  private static String place(Catalogue current, Catalogue.Problem problem) {
    var places = current.category(problem.category()).orElseThrow().places();
    return places.contains(PLACE) ? PLACE : places.stream().sorted().findFirst().orElse(PLACE);
  }
}
