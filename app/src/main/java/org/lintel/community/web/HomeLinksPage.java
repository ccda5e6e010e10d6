package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import org.lintel.community.Household;
import org.lintel.platform.web.QrCode;

/**
 * The personal links of a member.
 *
 * @param shown the one that was just made
 * @param canBeOpened whether phones reach the address
 * @param days how long a new one works
 */
public record HomeLinksPage(
    Household household,
    Household.Member member,
    List<Line> lines,
    Optional<Shown> shown,
    boolean canBeOpened,
    long days) {

  public HomeLinksPage {
    lines = List.copyOf(lines);
  }

  /** The address, to read and to scan. */
  public record Shown(String address, QrCode code) {}

  /** One that can be used. */
  public record Line(String withdrawal, String madeAt, String madeBy, String until) {}

  public String back() {
    return "/owners/" + household.id();
  }

  public String address() {
    return back() + "/members/" + member.id() + "/home-links";
  }
}
