package org.lintel.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.web.Refusals;

/**
 * The viewer's own page: mobile number, language, password, sessions.
 *
 * @param phone her number, or what she typed
 * @param hasPhone whether one is kept
 */
public record AccountPage(
    String email,
    String phone,
    boolean hasPhone,
    List<StaffPage.Held> held,
    boolean hasPages,
    List<Line> sessions,
    Refusals refusals) {

  public AccountPage {
    held = List.copyOf(held);
    sessions = List.copyOf(sessions);
  }

  /** One session of the viewer; {@code isThis} for the one that looks. */
  public record Line(UUID id, String device, Instant startedAt, Instant seenAt, boolean isThis) {}
}
