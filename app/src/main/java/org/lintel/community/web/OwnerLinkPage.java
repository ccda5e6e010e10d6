package org.lintel.community.web;

import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * An owner came with a personal link.
 *
 * @param action where the form is sent; empty when the link opens nothing
 */
public record OwnerLinkPage(String action, Optional<ServicePhone> phone, Refusals refusals) {

  public boolean isGone() {
    return action.isEmpty();
  }
}
