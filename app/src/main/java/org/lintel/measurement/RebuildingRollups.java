package org.lintel.measurement;

import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.Jobs;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the rollups of a wave anew from its responses. Answers that arrive meanwhile wait, and are
 * added afterwards; figures stay as they were until it is done.
 */
@Component
public class RebuildingRollups {

  private final Rollups rollups;
  private final RollupAlarms alarms;
  private final CountingResponses responses;
  private final AuditTrail audit;
  private final Jobs jobs;

  RebuildingRollups(
      Rollups rollups,
      RollupAlarms alarms,
      CountingResponses responses,
      AuditTrail audit,
      Jobs jobs) {
    this.rollups = rollups;
    this.alarms = alarms;
    this.responses = responses;
    this.audit = audit;
    this.jobs = jobs;
  }

  /** Puts the rebuilding in the queue and gives the id of its job. */
  public UUID later(Viewer viewer, Wave wave) {
    return jobs.submit(
        viewer, RebuildingJob.KIND, Map.of(RebuildingJob.WAVE, String.valueOf(wave.id())));
  }

  /** Rebuilds one wave and gives the number of responses counted. */
  @Transactional
  public long rebuild(int organisation, UUID actor, Wave wave) {
    rollups.claim(wave.id());
    var tallies = responses.count(wave.id());
    rollups.remove(wave.id());
    rollups.add(organisation, tallies);
    long answers = tallies.values().stream().mapToLong(Tally::answers).sum();
    int settled = alarms.settle(wave.id());
    audit.append(
        actor,
        "rollups-rebuilt",
        wave.uuid().toString(),
        Map.of("responses", String.valueOf(answers), "alarms", String.valueOf(settled)));
    return answers;
  }
}
