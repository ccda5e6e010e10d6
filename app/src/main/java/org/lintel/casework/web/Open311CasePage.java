package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.web.Refusals;

/**
 * What everybody may see of a case, and what the program that brought it said.
 *
 * @param facts what is known, each with its label
 * @param mediaUrl link that the program gave; empty when there is none
 * @param decision how it was decided; empty when there is nothing to decide
 * @param hasReporter whether e-mail or account can be looked at
 */
public record Open311CasePage(
    String href,
    String code,
    List<CasePage.Fact> facts,
    String mediaUrl,
    Optional<Decision> decision,
    boolean hasReporter,
    Refusals refusals) {

  public Open311CasePage {
    facts = List.copyOf(facts);
  }

  /** What stands in the form. */
  public record Decision(List<Option> choices, String chosen, boolean hasWords) {

    public Decision {
      choices = List.copyOf(choices);
    }
  }
}
