package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import org.lintel.casework.OwnCaseWords;
import org.lintel.platform.ServicePhone;
import org.lintel.survey.DueSurveys;

/**
 * An owner's own page: what she can do, what is on its way, what waits for her.
 *
 * @param isOneOfSeveral whether she has other homes to go to
 * @param open what is not closed; what waits for her word stands first
 * @param earlier the last ones that were closed
 */
public record OwnerHomePage(
    String place,
    String address,
    boolean isOneOfSeveral,
    Optional<ServicePhone> phone,
    List<OwnCaseWords.Line> open,
    List<DueSurveys.Due> surveys,
    List<OwnCaseWords.Line> earlier) {

  public OwnerHomePage {
    open = List.copyOf(open);
    surveys = List.copyOf(surveys);
    earlier = List.copyOf(earlier);
  }
}
