package org.lintel.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lintel.platform.web.Refusals;

/** The viewer's own page: language, password, sessions. */
public record AccountPage(
    String email,
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
