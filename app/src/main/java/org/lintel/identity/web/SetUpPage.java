package org.lintel.identity.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** The form that makes the first company and its administrator. */
public record SetUpPage(
    String token, String company, String zone, String name, String email, Refusals refusals) {

  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "Asia/Urumqi",
          "Asia/Hong_Kong",
          "Asia/Macau",
          "Asia/Taipei",
          "Asia/Singapore",
          "Asia/Kuala_Lumpur",
          "Asia/Bangkok",
          "Asia/Tokyo",
          "Asia/Dubai",
          "Australia/Sydney",
          "Europe/Berlin",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles",
          "UTC");

  public List<String> zones() {
    return ZONES;
  }
}
