package org.lintel.platform.job;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job as its page shows it. */
public record JobView(
    UUID id,
    String kind,
    JobState state,
    long done,
    OptionalLong total,
    long problems,
    @Nullable String outcomeKey,
    List<String> outcomeArguments,
    @Nullable String resultHref,
    UUID requestedBy,
    boolean cancelAsked,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public JobView {
    outcomeArguments = List.copyOf(outcomeArguments);
  }
}
