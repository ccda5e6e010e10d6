package org.lintel.community.web;

import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * An owner types in the code that was sent to her.
 *
 * @param action where the form is sent; empty when the code is over
 * @param to page to go on to
 */
public record OwnerCodePage(
    String action, String to, Optional<ServicePhone> phone, Refusals refusals) {

  public boolean isOver() {
    return action.isEmpty();
  }
}
