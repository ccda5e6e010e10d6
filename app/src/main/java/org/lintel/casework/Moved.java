package org.lintel.casework;

import java.util.Optional;
import java.util.UUID;

/** What came of a move. */
public sealed interface Moved {

  /** It was made; the case stands so from now on. */
  record To(CaseState state, Optional<UUID> handler, int escalation, int reopened)
      implements Moved {}

  record Refused(MoveRefusal reason) implements Moved {}
}
