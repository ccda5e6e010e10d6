package org.lintel.demonstration;

import java.util.Map;
import java.util.UUID;
import org.lintel.casework.IncidentJob;
import org.lintel.platform.job.JobContext;

/** The job that brings a word of an incident to everybody, as it ran back then. */
record JobOfThePast(UUID requestedBy, UUID incident, int word) implements JobContext {

  @Override
  public UUID job() {
    return incident;
  }

  @Override
  public Map<String, String> parameters() {
    return IncidentJob.parameters(incident, word);
  }

  @Override
  public void progress(long done, long total) {
    // Nobody watches what is long past.
  }

  @Override
  public void problems(long count) {
    if (count > 0) {
      throw new IllegalStateException(count + " cases of the incident were not told");
    }
  }
}
