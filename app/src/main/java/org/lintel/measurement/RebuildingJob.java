package org.lintel.measurement;

import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Rebuilds the rollups of one wave in the background. */
@Component
class RebuildingJob implements JobHandler {

  static final String KIND = "rollup-rebuild";
  static final String WAVE = "wave";

  private final RebuildingRollups rebuilding;
  private final Waves waves;

  RebuildingJob(RebuildingRollups rebuilding, Waves waves) {
    this.rebuilding = rebuilding;
    this.waves = waves;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    Wave wave = waves.get(Integer.parseInt(context.parameter(WAVE)));
    int organisation = OrganisationScope.current().orElseThrow();
    long responses = rebuilding.rebuild(organisation, context.requestedBy(), wave);
    return JobOutcome.done("/rollups", "measurement.rollups.rebuilt", wave.name(), responses);
  }
}
