package org.lintel.expectation.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.web.Refusals;

/**
 * What a household expects, what it was promised, and what happened.
 *
 * @param form empty when the viewer does not keep the records of owners here
 * @param makePromise where something is promised to it; empty when that is not for this viewer
 */
public record LedgerPage(
    String href,
    String title,
    List<ExpectationLine> expectations,
    List<PromiseLine> promises,
    List<Happened> happened,
    Optional<ExpectationFields> form,
    String makePromise,
    Refusals refusals) {

  public LedgerPage {
    expectations = List.copyOf(expectations);
    promises = List.copyOf(promises);
    happened = List.copyOf(happened);
  }

  /**
   * Something that happened with the household.
   *
   * @param more what belongs to it: what a named answer said, for those who may know
   */
  public record Happened(String at, String what, String words, List<String> more, String href) {

    public Happened {
      more = List.copyOf(more);
    }
  }
}
