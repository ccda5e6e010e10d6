package org.lintel.identity.web;

import java.util.List;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.TimeZones;

/** The form that makes the first company and its administrator. */
public record SetUpPage(
    String token, String company, String zone, String name, String email, Refusals refusals) {

  public List<String> zones() {
    return TimeZones.offered();
  }
}
