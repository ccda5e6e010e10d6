package org.lintel.casework.web;

import java.util.List;

/**
 * What came of an act on many cases.
 *
 * @param refused what was not done, each with its reason
 */
public record BulkResultPage(
    String act, int done, List<Refused> refused, List<CasesPage.Row> changed, String back) {

  public BulkResultPage {
    refused = List.copyOf(refused);
    changed = List.copyOf(changed);
  }

  /**
   * A case to which it was not done.
   *
   * @param href empty when the viewer may not see it
   */
  public record Refused(String href, String name, String where, String reason) {}
}
