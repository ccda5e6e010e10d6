package org.lintel.community.web;

import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * An owner asks for a code.
 *
 * @param ways what a code can be sent to: {@code both}, {@code email}, {@code sms} or {@code none}
 * @param to page to go on to
 */
public record OwnerSignInPage(
    String ways, String typed, String to, Optional<ServicePhone> phone, Refusals refusals) {

  public boolean canSend() {
    return !ways.equals("none");
  }
}
