package org.lintel.casework;

import java.util.List;
import org.lintel.platform.AuditWords;
import org.springframework.stereotype.Component;

/** Moves, states, outcomes and channels of cases, and how rules choose a handler. */
@Component
class CaseAuditWords implements AuditWords {

  @Override
  public List<Values> values() {
    return List.of(
        Values.of("mover", OwnerEntry.Author.class, "audit.mover."),
        Values.of("move", CaseMove.Kind.class, "casework.move."),
        Values.of("state", CaseState.Kind.class, "casework.state."),
        Values.of("outcome", ClosingOutcome.Kind.class, "casework.outcome."),
        Values.of("channel", CaseChannel.class, "casework.channel."),
        Values.of("choice", AssignmentRule.Choice.class, "casework.rules.choice."));
  }
}
