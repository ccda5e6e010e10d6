package org.lintel.measurement;

import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.springframework.stereotype.Component;

/** Makes one analysis in the background. */
@Component
class MakingAnalysesJob implements JobHandler {

  static final String KIND = "analysis";
  static final String ANALYSIS = "analysis";

  private final MakingAnalyses making;

  MakingAnalysesJob(MakingAnalyses making) {
    this.making = making;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    int organisation = OrganisationScope.current().orElseThrow();
    making.make(
        organisation,
        UUID.fromString(context.parameter(ANALYSIS)),
        done -> context.progress(done, -1));
    return JobOutcome.done("/drivers", "measurement.analysis.made");
  }
}
