package org.lintel.expectation;

import java.util.List;
import org.lintel.platform.AuditWords;
import org.springframework.stereotype.Component;

/** Moves, states and sources of promises, and sources of expectations. */
@Component
class PromiseAuditWords implements AuditWords {

  @Override
  public List<Values> values() {
    return List.of(
        Values.of("mover", PromiseEntry.Author.class, "audit.mover."),
        Values.of("move", PromiseMove.Kind.class, "expectation.move."),
        Values.of("state", PromiseState.Kind.class, "expectation.entry."),
        Values.of("source", PromiseSource.class, "expectation.source."),
        Values.of("source", Expectation.Source.class, "expectation.known-from."));
  }
}
