package org.lintel.expectation.web;

import java.util.List;

/**
 * Promises made at a thing of another module, as staff read them on its page.
 *
 * @param make where another one is registered; empty when that is not for this viewer
 */
public record PromisesAtAThing(List<PromiseLine> lines, String make) {

  public PromisesAtAThing {
    lines = List.copyOf(lines);
  }
}
