package org.lintel.relationship.web;

import java.util.List;
import org.lintel.community.Community;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/**
 * Bringing a list of account managers, and those that were brought.
 *
 * @param chosen community that stands in the form; empty where the file says it
 */
public record ManagerImportsPage(
    List<Community> communities, String chosen, Paged<Row> imports, Refusals refusals) {

  public ManagerImportsPage {
    communities = List.copyOf(communities);
  }

  /** One import; the state is the last part of a message key. */
  public record Row(
      String href, String fileName, String state, String by, String at, int rows, int wrong) {}
}
