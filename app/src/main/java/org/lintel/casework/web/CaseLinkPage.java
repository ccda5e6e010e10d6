package org.lintel.casework.web;

import java.util.Optional;
import org.lintel.platform.web.QrCode;

/**
 * The link to hand to the owner.
 *
 * @param shown empty when it opens nothing any more
 * @param canBeOpened whether phones reach the address
 */
public record CaseLinkPage(String back, String code, Optional<Shown> shown, boolean canBeOpened) {

  /** The address, to read and to scan. */
  public record Shown(String address, QrCode code) {}
}
